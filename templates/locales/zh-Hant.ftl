# 數字與版面用語；各章節的文字另成一組，列於其後。

range = { $from }～{ $to }
list-separator = 、
list-last = 、
money-scale-1 = { $amount }萬
money-scale-2 = { $amount }億
per-unit = { $amount }/{ $unit }

unit-hours = { $n }小時
unit-days = { $n }天
unit-weeks = { $n }週
unit-months = { $n }個月
unit-years = { $n }年
per-hour = 小時
per-day = 天
per-week = 週
per-month = 月
per-year = 年

footer = { $vendor }　機密文件
page-label = 第{"{"}page{"}"}頁，共{"{"}pages{"}"}頁
figure-label = 圖{"{"}n{"}"}
figure-part-label = 圖{"{"}n{"}"}（共{"{"}parts{"}"}部分，第{"{"}part{"}"}部分）
table-label = 表{"{"}n{"}"}
contents-label = 目錄
continued-label = 續

# 多處共用。

amount = 金額
range-label = 數值區間
source = 來源
owner = 負責人
date = 日期
today = 現況
target = 目標
by-when = 期限
change = 變化
total = 合計
side = 負責方
action = 行動
full-stop = 。
colon = ：
comma = ，
run-in = ：
bracket-open = （
bracket-close = ）
months-n = { $n }個月
year-n = 第{ $n }年
amount-per-year = 每年{ $amount }
executive-kpi = 高階主管KPI
initiative = 業務意向
department-kpi = 營運KPI
component = 方案組成
department = 部門
figure = 數據
weight = 權重
evidence = 佐證
evidence-run-in = 佐證：
our-answer = 我方回覆
status-confirmed = 已確認
status-stated = 貴公司提供
status-assumed = 我方假設
status-benchmark = 參考基準
status-none = 我方假設，尚未確認
grade-low = 低
grade-medium = 中
grade-high = 高
rating-strong = 優於要求
rating-good = 符合要求
rating-fair = 部分符合
rating-weak = 不符合
npv = 淨現值
roi = 投資報酬率
irr = 內部報酬率
irr-none = 沒有使淨現值為零的利率
irr-several = 有多個，均無意義：{ $rates }
note-irr-none = 沒有任何利率使淨現值為零，因此不列內部報酬率。
note-irr-several = 淨現金流量的正負號變化不只一次，有多個利率使淨現值為零，因此不列內部報酬率。
mirr = 修正內部報酬率
payback = 回收期間
payback-never = { $years }年內未回收
tco = 總持有成本
discounted-payback = 折現回收期間
note-discounted-payback = 按現值計算則為{ $months }。
present-value = 現值

# 封面。

cover-title = { $client }提案書
cover-subtitle = 業務價值、解決方案與行動計畫
cover-client = 客戶
cover-for = 敬呈
cover-by = 提案人
cover-date = 日期
cover-valid = 有效期限
cover-reference = 文件編號

# 摘要。

summary-title = 提案摘要
summary-npv = { $years }年淨現值
summary-roi = 投資報酬率
summary-payback = 回收投資
summary-need = 關鍵所在：
summary-outcome = 預期改變：
summary-solution = 方案重點：
summary-evidence = 可信依據：
summary-next = 下一步：

# 客戶需求。

needs-title = 客戶需求
business-title = { $client }的業務
customers-title = 貴公司的顧客：
goals-title = 高階主管要達成的目標
goals-intro = 本提案的成效以{ $table }所列指標衡量。
goals-caption = 高階主管KPI與目標
goals-dropped = 不列入本提案：{ $kpi }。
needs-heading = 達成目標的阻礙
needs-intro = { $n ->
    [1] 訪談中提出了一項需求，分四步說明：現況如何、問題何在、代價多大，以及解決之後的收穫。
   *[other] 訪談中共提出{ $n }項需求，以下逐項分四步說明：現況如何、問題何在、代價多大，以及解決之後的收穫。
}
spin-situation = 現況
spin-problem = 問題
spin-implication = 代價
spin-payoff = 收穫
need-layer-running = 經營層面
need-layer-managing = 管理層面
need-layer-operating = 作業層面
need-from-goals = 源自本身目標
need-from-policy = 源自政策與環境
need-from-competition = 源自競爭
need-from-customers = 源自顧客
need-from-suppliers = 源自供應商
need-from-technology = 源自新技術
need-kind-explicit = 明確需求
need-kind-implied = 隱含需求
need-serves = 影響：{ $kpis }
map-title = 從高階主管目標到解決方案
map-intro = 由左向右看，{ $figure }說明每項高階主管KPI要靠哪些業務意向達成、這些意向取決於哪些營運KPI，以及我們提供什麼來改善；由右向左看，則知每項方案組成為何而設。
map-caption = { $client }：從高階主管KPI到解決方案
map-open = 待補
map-dropped = 不納入
chart-map = 業務價值框架
level-executive = 高階主管KPI
level-initiative = 業務意向
level-department = 營運KPI
level-component = 解決方案
initiatives-title = 必須推動的業務意向
initiatives-intro = 必須做什麼、為什麼做、不做會如何，見{ $table }。
initiatives-caption = 業務意向、推動的理由與不推動的後果
initiative-why = 為何推動
initiative-if-not = 不推動的後果
department-title = 需要改善的營運KPI
department-intro = 每項業務意向都落在個別部門的指標上，雙方以{ $table }所列方法衡量成效。
department-caption = 營運KPI與衡量方式
measured-by = 衡量方式
requirements-title = 各項要求的回覆
requirements-intro = { $table }逐項回覆貴公司的要求，並註明要求背後的需求。
requirements-caption = 要求、背後的需求與我方回覆
requirement = 要求
asked-by = 提出人
need-behind = 背後的需求
mandatory = 必要項目

# 為什麼是現在。

now-title = 為什麼是現在
now-lead = 每延後一個月，代價是{ $amount }。
now-explained = 全部上線後，每年效益為{ $benefits }。延後一個月，就少了其中的十二分之一；同期省下的營運費用已經扣除。
now-nothing = { $n ->
    [1] 若維持現況，依「假設」一章所列數據，本提案所列需求每年造成的損失為{ $amount }。
   *[other] 若維持現況，依「假設」一章所列數據，本提案所列{ $n }項需求中可以計價的部分，每年損失合計{ $amount }。本提案不宣稱能全數挽回。
}
waiting-costs = 屆時才啟動的損失
waiting-intro = 最後一欄為計畫延後到該日啟動時，在商業論證的{ $years }年內少得的淨額。
pressures-caption = 不等人的時間點
pressures-intro = { $table }列出時間上的壓力及其後果。
pressure = 事件
consequence = 不採取行動的後果

# 解決方案。

solution-title = 解決方案與適用理由
components-title = 方案組成
moves = 改善的指標：
warranty = 可靠保障：
sets-apart = 差異化優勢：
comes-with = 於「{ $phase }」提供
differentiation-title = 為什麼選擇這個方案
differentiation-intro = 與眾不同之處，唯有回應{ $client }的需求才有意義。{ $table }中的每一點都註明對應的需求。
differentiation-caption = 差異化優勢與對應的需求
what-sets-apart = 差異化優勢
facts-and-strengths = 事實與軟實力
against-approach = 與其他作法相比
answers-need = 對應的需求
criteria-title = 評選準則
criteria-intro = 以下是貴公司據以評選的準則、雙方議定的權重，以及我方對每項準則的符合程度。
criteria-see = { $figure }顯示各項準則的權重和我方的符合程度，具體回覆見{ $table }。
criteria-chart-caption = 各項準則的權重與符合程度
criteria-caption = 準則、權重與回覆
criteria-rating = 符合程度
criterion = 準則
agreed-with = 議定人
approaches-title = 其他作法
approaches-intro = 同樣的目標也可以用別的方式達成。以下是我們所知的幾種作法、限制的成因，以及各自較合適的情形。
approach = 作法
limits = 限制與成因
fits-when = 較合適的情形

# 行動計畫。

plan-title = 行動計畫
plan-lead = { $n ->
    [1] 全部工作在一個階段內完成，自{ $start }至{ $end }。
   *[other] 全部工作分{ $n }個階段完成，自{ $start }至{ $end }。每個階段都以雙方可以衡量的成果收尾。
}
gantt-caption = 各階段、雙方行動與關鍵日期
gantt-intro = 各階段、雙方的行動與關鍵日期見{ $figure }。
gantt-acceptance = 驗收
gantt-due = 到期：{ $kpi }
phase-heading = 第{ $n }階段　{ $name }
phase-dates = { $start }至{ $end }，共{ $weeks }週
phase-brings = 提供：{ $components }
delivers = 本階段交付
does-not = 本階段不含
done-when = 驗收條件：
done-kpi = { $kpi }達到
phase-ramp = 自此，已交付部分以全年效益的{ $share }計入。

# 風險。

risks-title = 風險與因應
risks-intro = 可能發生的問題，最好事先說清楚。{ $table }中的每項風險都有因應措施，並有專人負責。
risks-caption = 風險與因應措施
risk = 可能發生的問題
likelihood = 可能性
impact = 影響
risk-answer = 因應措施

# 價格。

price-title = 投資與價格
price-lead = 一次性投入{ $one_off }，另加每年{ $yearly }。
price-return = 在商業論證的{ $years }年內，支付我方的費用合計{ $total }，同期效益為{ $benefits }。
price-by-phase = 各階段的價格與內容
price-intro = { $table }列出各階段的價格，以及每一項的內容。
price-caption = 各階段價格（{ $currency }）
price-item = 項目
buys = 包含內容
one-off = 一次性
yearly = 每年
tax-included = { $tax }以{ $rate }計，已含在所列金額內。
tax-none = 稅費：
tax-extra = { $tax }以{ $rate }另計，不含在所列金額內。
payment = 付款方式
options-title = 可選方案
options-intro = 導入範圍可以選擇，各方案包含的內容如下，對照見{ $table }。
options-caption = 可選方案比較
recommended = 推薦
optional-title = 可加選項目，未計入合計
exchange-title = 條件換條件
exchange-intro = 優惠是一種交換。我們能給什麼，取決於什麼能讓我們的工作更省力、更有把握。
we-give = 我方提供
for-that = 交換條件
until = 截止日期
exchange-status = 狀態
exchange-agreed = 已議定，已計入價格
exchange-offered = 已提出，尚未計入價格
discount-on = { $item }優惠{ $rate }
validity = 本報價有效期限至{ $date }。
terms-title = 合作條款

# 商業論證。

case-title = 商業論證
case-lead = { $years }年內，效益現值{ $benefits }，成本現值{ $costs }，淨現值{ $npv }。
case-by-year = 逐年試算
case-caption = 逐年效益與成本（{ $currency }）
case-line = 項目
benefits = 效益
benefits-total = 效益合計
costs = 成本
cost-one-off = 支付我方，一次性
cost-yearly = 支付我方，每年
cost-effort = 貴公司自身投入
costs-total = 成本合計
net = 淨額
cumulative = 累計淨額
note-roi = （效益現值－成本現值）÷成本現值。
note-payback = 自計畫啟動起算，至累計淨現金流量由負轉正且不再轉負為止。
note-rounding = 金額以四捨五入後的數值列示，以未四捨五入的數值加總。
case-funding = 回收投資之前，最多需墊付資金{ $amount }，最低點出現在第{ $month }個月。
cash-caption = 逐月累計淨現金流量
cash-intro = { $figure }將{ $table }的現金流逐月累計。
cash-start = 期初
cash-lowest = 最低點：{ $amount }
cash-payback = 第{ $months }個月回收投資
cash-unit = 累計淨現金流量（{ $currency }）
contribution-title = 價值從何而來
waterfall-caption = 各營運KPI的貢獻減去成本（現值）
waterfall-intro = { $figure }從各項營運KPI的效益出發，減去成本，得出淨現值。
workings-title = 各項效益的算法
workings-table = { $table }說明每項指標的變化如何換算成每年的金額。
workings-intro = 算式中各項數據的來源見
workings-caption = 從指標變化到年度金額（{ $currency }）
workings = 算式
formula-baseline = 現況
formula-target = 目標
value-gross = 年度金額
value-ours = 歸因比例
value-risk = 風險扣減
value-counts = 計入金額
value-saving = 節省
value-avoidance = 避免的支出
value-margin = 增加的毛利
value-productivity = 釋出的工時
value-cash = 釋出的資金
intangibles-title = 未計價的效益
intangibles-intro = 這些效益確實存在，但不折算為金額。
delivery-title = 各項目標能達成多少
delivery-intro = 下表列出每項高階主管KPI之下，各營運KPI合計能把目標推進多少。其餘部分，單靠本提案無法達成。
reached = 可達成
share = 目標達成度
delivered-by = 其中
not-computed = 未試算

# 上線之後。

service-title = 上線之後
levels-caption = 合約期間的服務承諾
level-what = 項目
level-promise = 承諾
contacts-title = 服務窗口
contact-name = 姓名
contact-role = 職責
contact-reach = 聯絡方式
reviews-title = 雙方共同檢視成效
reviews-intro = 在以下時間，雙方將實測值與承諾值逐項對照。
review-what = 檢視內容
review-who = 與會人員
after-title = 後續方向
reference-title = 成功之後的評價：

# 假設。

assumptions-title = 假設與確認情形
assumptions-intro = 以現值計，{ $share }的效益所依據的數據已由貴公司確認或提供。尚無人確認的數據標為「我方假設」，直到確認為止。
assumptions-see = { $table }列出本提案的前提假設。
assumptions-caption = 假設
assumption = 假設
drivers-caption = 商業論證所用數據與來源
drivers-intro = 商業論證所用的各項數據及其來源見{ $table }。

# 下一步。

next-title = 下一步與簽署確認
next-intro = 依以下步驟進行，即可如期啟動。
step = 步驟
acceptance-title = 簽署確認
acceptance-text = { $client }與{ $vendor }簽章後，即接受{ $date }的本提案，包括其中的計畫、價格與條件。
sign-name = 姓名
sign-role = 職稱
sign-date = 日期
sign-signature = 簽章

# 附錄。

trace-title = 附錄：完整追溯
trace-intro = { $table }從每項高階主管KPI逐層追溯到我們為其提供的內容。
trace-caption = 從高階主管KPI到方案組成
yearly-value = 年度價值
evidence-title = 佐證資料
evidence-kind = 類型
evidence-shows = 說明的事實
evidence-reference = 客戶案例
evidence-study = 研究
evidence-certificate = 驗證
evidence-trial = 試行
about-title = 關於{ $vendor }

# 圖表的替代文字。

alt-map = 圖中由左向右分四層：高階主管KPI、業務意向、營運KPI 與交付的方案，並標出彼此之間的關聯。
alt-executive = 「{ $name }」是一項高階主管KPI。
alt-executive-change = 「{ $name }」是一項高階主管KPI，要從{ $from }達到{ $to }。
alt-initiative = 業務意向「{ $name }」服務於{ $served }。
alt-initiative-alone = 「{ $name }」是一項業務意向。
alt-department = 營運KPI「{ $name }」要從{ $from }達到{ $to }，支撐{ $served }，由{ $movers }推動。
alt-department-open = 營運KPI「{ $name }」要從{ $from }達到{ $to }，支撐{ $served }，目前還沒有交付內容推動它。
alt-component = 方案組成「{ $name }」不推動圖中的任何指標。
alt-cash = 折線逐月顯示{ $years }年內的累計淨現金流量。
alt-cash-start = 期初的累計淨現金流量為{ $amount }。
alt-cash-year = 第{ $n }年年末的累計淨現金流量為{ $amount }。
alt-cash-lowest = 累計淨現金流量在第{ $month }個月降到最低點，為{ $amount }。
alt-cash-payback = 從第{ $month }個月起累計淨現金流量始終為正，即回收全部投資。
alt-waterfall = 長條圖由上而下，從各項效益減去各項成本，一直算到淨現值，金額均為現值。
alt-adds = 長條「{ $name }」所增加的金額為{ $amount }。
alt-takes = 長條「{ $name }」所減去的金額為{ $amount }。
alt-sum = 長條「{ $name }」是以上各項合計，金額為{ $amount }。
alt-gantt = 計畫從{ $start }進行到{ $end }。
alt-deadline = { $date }是必須趕上的日期：{ $what }。
alt-phase = 階段「{ $name }」從{ $start }進行到{ $end }。
alt-actions = { $who }須完成行動的日期有{ $dates }。
alt-milestone = 本階段於{ $date }驗收：{ $what }。
alt-criteria = 長條顯示各項準則的權重，圓點分四級顯示我方的符合程度。
alt-criterion = 準則「{ $name }」的權重為{ $weight }，四級之中我方達到{ $steps }級，即{ $rating }。
alt-ramp = 階梯顯示從哪個階段起計入全年效益的多大比例。
alt-ramp-step = 階段「{ $name }」結束後計入全年效益的{ $share }。

# 終端機輸出。

cost-of-delay = 延後一個月的代價
cost-of-nothing = 維持現況一年的代價

# 結果有多可靠。

outlook-title = 結果有多可靠
outlook-lead-pays = 凡附有區間的數字，實際結果都可能不同。即使所有數字同時落在較差一端，淨現值仍為{ $npv }。
outlook-lead-fails = 凡附有區間的數字，實際結果都可能不同。若所有數字同時落在較差一端，淨現值為{ $npv }，專案無法回本。
outlook-table = { $table }分別列出全部取較差一端、取預期值與全部取較佳一端時的結果。
outlook-slack = 全部效益合計減少{ $share }以內，淨現值仍不為負。
outlook-caption = 各情境下的結果（{ $currency }）
pv-benefits = 效益現值
pv-costs = 成本現值
scenario-conservative = 保守
scenario-expected = 預期
scenario-optimistic = 樂觀
levers-title = 結果取決於什麼
tornado-intro = { $figure }每次只讓一個數字從區間的一端變到另一端。{ $table }說明每個數字單獨偏離到什麼程度，淨現值才會歸零，以及由誰確認。
tornado-table = { $table }說明每個數字單獨偏離到什麼程度，淨現值才會歸零，以及由誰確認。
tornado-caption = 單一數字取區間兩端時的淨現值
tornado-base = 預期：{ $amount }
levers-caption = 結果所仰賴的數字
lever-pays = 可回本的條件
lever-target = { $kpi }：目標值
break-even-at-least = 不低於{ $value }
break-even-at-most = 不高於{ $value }
break-even-none = 任何數值
alt-tornado = 單一數字取區間兩端時的淨現值。{ $base }。
alt-swing = 如果{ $name }只達到較差一端的{ $from }，淨現值為{ $low }；如果達到較佳一端的{ $to }，淨現值為{ $high }。

# 商業論證的計算慣例。

space = {""}
case-start-tei = 期初支出不折現。
case-start-omb-a94 = 期初支出與第一期的現金流量一併折現。
case-start-excel = 期初支出以一期折現，其後各期現金流量均多折現一期。
case-start-continuous = 期初支出不折現；折現率以連續複利計算。
case-timing-year-end = 各年現金流量以{ $rate }的折現率，按年底折現。
case-timing-mid-year = 各年現金流量以{ $rate }的折現率，按年中折現。
case-timing-monthly = 各月現金流量以{ $rate }的年折現率，按月底折現。
case-inflation = 自第二年起，效益與貴公司自身投入每年成長{ $rate }。
case-optimism = 為避免過於樂觀，各項效益扣減{ $benefits }，各項成本上調{ $costs }。
case-risk = 成本已計入超支風險。
case-tax = 所有結果均為以{ $rate }繳納利潤稅之後的數字。
case-depreciation = 一次性支出分{ $years }年攤提。
tax-on-benefits = 效益應繳稅款
tax-relief = 成本抵減稅款

# 其他選擇。

comparison-title = 與其他選擇的比較
comparison-intro = { $table }將本方案、次佳做法與維持現況並列比較。
comparison-caption = { $years }年合計（{ $currency }）
comparison-note = 成本與效益為未折現的合計；淨現值以維持現況為比較基準。
way-ours = 本方案
way-nothing = 維持現況
goes-on-costing = 現有損失持續發生：{ $amount }
first-benefit = 最早見效
after-months = { $n }個月後
speaks-for = 優點
speaks-against = 不足

# 模擬。

simulation-title = 實現的可能性有多大
simulation-chance = 在{ $runs }次模擬中，凡附有區間的數字每次都重新抽取；其中{ $share }的結果淨現值為正。
simulation-range = 十次中有九次高於{ $p10 }，一半高於{ $p50 }，十次中有一次高於{ $p90 }。
simulation-lower = 全部模擬的平均值為{ $mean }，比預期結果低{ $gap }，因為各區間偏向較差一端。
simulation-higher = 全部模擬的平均值為{ $mean }，比預期結果高{ $gap }，因為各區間偏向較佳一端。
simulation-mean = 全部模擬的平均值
simulation-positive = 淨現值為正的比例
simulation-p10 = 十次中有九次高於
simulation-p50 = 一半高於
simulation-p90 = 十次中有一次高於
# 價值報告。

track-title = { $client }價值報告
track-subject = 截至{ $date }的承諾與實現
track-headline = 截至{ $date }，承諾的效益已達成{ $share }。
track-headline-unpromised = 截至{ $date }，尚無到期的承諾效益，已實現{ $achieved }。
track-headline-unmeasured = 截至{ $date }，承諾效益{ $promised }，尚無實測數據。
track-costs-paid = 同期已支付{ $costs }，收支相抵為{ $net }。
track-costs-planned = 同期計畫成本為{ $costs }，收支相抵為{ $net }。
track-payback = 依目前進度推估的回收期間：{ $forecast }；計畫：{ $planned }。
track-promised = 承諾效益
track-achieved = 實現效益
track-promised-now = 目前承諾
track-measured = 實測
track-carried = { $figure }（{ $month }）
track-progress = 完成進度
track-status = 狀態
track-on-track = 符合計畫
track-behind = 落後
track-ahead = 超前
track-not-measured = 未量測
track-tile-achieved = 迄今實現的效益
track-tile-promised = 迄今承諾的效益
track-tile-share = 承諾達成率：{ $status }
track-tile-next = 下一次驗收：{ $phase }
track-tile-overdue = 驗收逾期：{ $phase }
track-tile-accepted = 個階段，全部通過驗收
track-paid = 已支付成本
track-planned = 計畫成本
track-forecast = 依目前進度推估的回收期間
track-figures-title = 各項指標：承諾與實測
track-phases-title = 各階段進展
track-phase = 階段
track-due = 驗收期限
track-criterion = 應達到
track-then = 屆時實測
track-kpis-then = 屆時符合計畫的指標
track-n-of-all = { $all }項中{ $n }項
track-state-on-time = { $date }通過驗收
track-state-late = { $date }通過驗收，晚{ $days }天
track-state-overdue = 逾期{ $days }天
track-state-running = 進行中
track-state-not-begun = 尚未開始
track-actions-title = 下一步行動
track-way = 基準 → 目標
track-sources = 數據來源：{ $sources }。
track-rules = 閱讀說明：
track-rule-status = 「符合計畫」指與當月承諾相差不超過基準至目標全程的十分之一，整體則指相差不超過承諾效益的十分之一；超出即為超前或落後。
track-rule-promised = 承諾值以行動計畫為準：首個影響該指標的階段結束之前維持基準，此後依計畫推進。
track-rule-achieved = 實現的效益沿用提案中的算法，以實測值代替目標值，每月計入全年的十二分之一；歸因比例依雙方約定，提案為效益落空的風險所扣減的部分，此處同樣扣減。
track-rule-carried = 沒有實測數據的月份沿用上一次實測值，並註明其月份；首次實測之前不計效益。
track-rule-forecast = 「目前進度」指迄今的承諾達成率：以後各月的效益依當月承諾乘以此比率推估，成本依計畫計算。
# 按年或按日期列出的金額。

basis-by-year = 按年列出金額
basis-by-date = 按日期列出金額
basis-average = 年度金額為{ $years }年的平均值。
basis-sum = 所列金額為各筆金額之和。
benefits-given = 按年或按日期列出金額的效益沒有固定的年度水準，延後的代價未將其計入。
decision = 決策

# 各項舉措與元件的貢獻。

contributions-intro = { $table }將每項效益平均分給影響該指標的各項業務意向，再平均分給推動該指標的各個方案元件。
contributions-caption = 業務意向與方案元件的貢獻（現值，{ $currency }）
contributor = 貢獻來源
share-of-benefits = 占全部效益
target-shares = 占高階主管目標
initiatives = 業務意向
components = 方案元件
# 商業論證的活頁簿。工作表名稱最多 31 個字元。

workbook-summary = 結果概覽
workbook-drivers = 輸入資料
workbook-benefits = 效益
workbook-costs = 成本
workbook-flows = 年度現金流
workbook-months = 月度現金流
workbook-scenarios = 情境
workbook-sensitivity = 敏感度
workbook-assumptions = 假設
workbook-title = { $client }商業論證
workbook-drivers-note = 商業論證的全部輸入資料，每項只出現一次。修改任一項，各工作表隨之更新。
workbook-input-legend = 此類儲存格可以修改
workbook-benefits-note = 從每項指標的改善到年度金額、何時實現，以及對目標的貢獻。
workbook-costs-note = 每項支出及其計入商業論證的金額。
workbook-flows-note = 各年效益與成本，單位：{ $currency }。金額取整顯示，加總前不取整。
workbook-months-note = 年度數字背後的計算，單位：{ $currency }。各月實現全年效益的多少，以及支付多少。
workbook-scenarios-note = 有取值區間的數字分別取不利一端、最可能值與有利一端。
workbook-sensitivity-note = 每次只讓一個數字取區間兩端的值。損益兩平值於產生本檔案時算出，不隨修改而更新。
workbook-assumptions-note = 數字與計畫所依據的前提。
workbook-cell-name = 公式中的名稱
workbook-unit = 單位
workbook-value = 數值
workbook-settings = 計算設定
workbook-rate = 年折現率
workbook-years = 分析年限
workbook-years-note = 固定值：各工作表的列數與欄數與之對應。
workbook-convention = 折現方法
workbook-inflation = 年通膨率
workbook-inflation-note = 未單獨設定成長率的效益與自身投入按此成長。
workbook-optimism-benefits = 因樂觀傾向對全部效益的扣減
workbook-optimism-costs = 因樂觀傾向對全部成本的加計
workbook-tax = 所得稅稅率
workbook-depreciation = 攤提年限
workbook-depreciation-note = 適用於一次性支出；0 表示當期全額扣除。
workbook-driver = 驅動因素
workbook-likely = 最可能值
workbook-low = 低
workbook-high = 高
workbook-pessimistic = 悲觀
workbook-optimistic = 樂觀
workbook-status = 狀態
workbook-who = 確認人
workbook-when = 時間
workbook-where = 出處
workbook-attribution = 歸因比例
workbook-risk-off = 風險扣減
workbook-risk-on = 風險加計
workbook-growth = 年成長率
workbook-discount = 約定折扣
workbook-phases = 階段
workbook-start-month = 開始月份
workbook-end-month = 結束月份
workbook-ramp = 結束後實現比例
workbook-months-unit = 月
workbook-kind = 類別
workbook-optimism = 樂觀修正
workbook-first-phase = 起始階段
workbook-worth-of-one = 每年 1 元的現值
workbook-full = 全年效益（全部實現）
workbook-full-no-cash = 全年效益（全部實現，不含一次性釋出的現金）
workbook-starts-with = 效益起始階段
workbook-from-month = 自該月起實現
workbook-share-reached = 累計實現比例
workbook-rise = 本次增加
workbook-needed = 需要改善
workbook-paid = 支付方式
workbook-to-us = 支付給我方
workbook-uplift = 加計係數
workbook-counted-once = 計入的一次性金額
workbook-counted-yearly = 計入的年度金額
workbook-paid-month = 首次支付月份
workbook-net-pv = 淨額現值
workbook-factor = 折現係數
workbook-check = 核對：明細與月度之差
workbook-check-meaning = 不為 0 表示有公式遭到破壞。
workbook-month = 月份
workbook-year = 年份
workbook-units = 全年 1 元於各月的實現額（含成長）
workbook-costs-once = 一次性成本
workbook-costs-running = 經常性成本
workbook-cumulative-pv = 累計淨額現值
workbook-cumulative-in = 累計淨額：{ $scenario }
workbook-taxed = 計稅為 1，現金為 0
workbook-counted-in = 全年計入金額
workbook-no-range = 沒有設定取值區間的數字，因此沒有情境。
workbook-results = 結果
workbook-ratio = 效益成本比
workbook-payback = 回收期間（月）
workbook-payback-discounted = 折現回收期間（月）
workbook-first-end = 區間前端
workbook-second-end = 區間後端
workbook-npv-first = 取前端時的淨現值
workbook-npv-second = 取後端時的淨現值
workbook-change-first = 取前端時的變化
workbook-change-second = 取後端時的變化
workbook-swing = 變動幅度
workbook-break-even = 損益兩平值（已算定）
workbook-at-least = 不低於此值
workbook-at-most = 不高於此值
workbook-meaning = 意義
workbook-npv-meaning = 效益現值減去成本現值。
workbook-pv-meaning = 分析年限內的全部效益，逐筆折現至期初。
workbook-pv-costs-meaning = 分析年限內的全部成本，逐筆折現至期初。
workbook-ratio-meaning = 每 1 元成本現值對應的效益現值。
workbook-irr-meaning = 使各年淨額的淨現值為零的年利率；不唯一時以短橫表示。
workbook-mirr-meaning = 同上，但投入與回收均按折現率計算。
workbook-payback-discounted-meaning = 同上，但每筆現金流均按現值計算。
workbook-funding = 資金需求高峰
workbook-funding-meaning = 累計淨額的最低點：回本之前需要先投入的資金。
workbook-ownership = 總持有成本
workbook-ownership-meaning = 分析年限內的全部成本，不折現。
workbook-benefits-sum = 各年效益合計
workbook-sum-meaning = 分析年限內的全部效益，不折現。
workbook-full-meaning = 全部上線後每年的效益。
workbook-running = 全面運作後的年度成本
workbook-running-meaning = 全部上線後每年的成本，按第一年價格計。
workbook-delay-meaning = 全年效益的十二分之一，減去同期節省的運作成本。
workbook-nothing-meaning = 已知金額的各項需求的代價；並不主張可以全部節省。
workbook-slack = 效益可承受的降幅
workbook-slack-meaning = 全部效益同時下降到此幅度時，淨現值歸零。
workbook-share-meaning = 商業論證在從現況到目標的改善幅度中所能實現的比例。
workbook-open-cells = 輸入資料在第二張工作表。各工作表已保護但未設密碼，以免誤改公式。
workbook-cash-chart = 各月累計淨現金流
workbook-year-chart = 各年效益與成本
workbook-tornado-chart = 單個數字取區間一端時淨現值的變化

# What the client answered.
feedback-about = 涉及內容
feedback-who = 提出人
feedback-said = 意見
feedback-page = 第{ $page }頁
feedback-none = 暫無回饋。
feedback-none-open = 沒有待答覆的意見。
feedback-before = 調整前
feedback-after = 調整後
feedback-price-once = 一次性價格
feedback-price-yearly = 年度價格
feedback-status-open = 待答覆
feedback-status-accepted = 已採納
feedback-status-in-part = 部分採納
feedback-status-declined = 未採納
