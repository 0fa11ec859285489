# 数字与版面用语；各章节的文字另成一组，列于其后。

range = { $from }～{ $to }
list-separator = 、
list-last = 、
money-scale-1 = { $amount }万
money-scale-2 = { $amount }亿
per-unit = { $amount }/{ $unit }

unit-hours = { $n }小时
unit-days = { $n }天
unit-weeks = { $n }周
unit-months = { $n }个月
unit-years = { $n }年
per-hour = 小时
per-day = 天
per-week = 周
per-month = 月
per-year = 年

footer = { $vendor }　保密文件
page-label = 第{"{"}page{"}"}页，共{"{"}pages{"}"}页
figure-label = 图{"{"}n{"}"}
figure-part-label = 图{"{"}n{"}"}（共{"{"}parts{"}"}部分，第{"{"}part{"}"}部分）
table-label = 表{"{"}n{"}"}
contents-label = 目录
continued-label = 续

# 多处共用。

amount = 金额
range-label = 取值范围
source = 来源
owner = 负责人
date = 日期
today = 现状
target = 目标
by-when = 期限
change = 变化
total = 合计
side = 责任方
action = 行动
full-stop = 。
colon = ：
comma = ，
run-in = ：
bracket-open = （
bracket-close = ）
months-n = { $n }个月
year-n = 第{ $n }年
amount-per-year = 每年{ $amount }
executive-kpi = 高管KPI
initiative = 业务意向
department-kpi = 运营KPI
component = 方案组成
department = 职能部门
figure = 数据
weight = 权重
evidence = 佐证
evidence-run-in = 佐证：
our-answer = 我方应答
status-confirmed = 已确认
status-stated = 贵公司提供
status-assumed = 我方假设
status-benchmark = 参考基准
status-none = 我方假设，尚未确认
grade-low = 低
grade-medium = 中
grade-high = 高
rating-strong = 优于要求
rating-good = 符合要求
rating-fair = 部分符合
rating-weak = 不符合
npv = 净现值
roi = 投资回报率
irr = 内部收益率
irr-none = 没有使净现值为零的利率
irr-several = 有多个，均无意义：{ $rates }
note-irr-none = 没有任何利率使净现值为零，因此不列内部收益率。
note-irr-several = 净现金流量的正负号变化不止一次，有多个利率使净现值为零，因此不列内部收益率。
mirr = 修正内部收益率
payback = 投资回收期
payback-never = { $years }年内未收回
tco = 总拥有成本
discounted-payback = 动态投资回收期
note-discounted-payback = 按现值计算则为{ $months }。
present-value = 现值

# 封面。

cover-title = { $client }方案建议书
cover-subtitle = 业务价值、解决方案与行动计划
cover-client = 客户
cover-for = 呈送
cover-by = 编制
cover-date = 日期
cover-valid = 有效期至
cover-reference = 编号

# 摘要。

summary-title = 方案摘要
summary-npv = { $years }年净现值
summary-roi = 投资回报率
summary-payback = 收回投资
summary-need = 关键所在：
summary-outcome = 预期变化：
summary-solution = 方案要点：
summary-evidence = 可信依据：
summary-next = 下一步：

# 客户需求。

needs-title = 客户需求
business-title = { $client }的业务
customers-title = 贵公司的客户：
goals-title = 高管要达成的目标
goals-intro = 本方案的成效以{ $table }所列指标衡量。
goals-caption = 高管KPI及其目标
goals-dropped = 不列入本方案：{ $kpi }。
needs-heading = 达成目标的障碍
needs-intro = { $n ->
    [1] 沟通中提出了一项需求，分四步说明：现状如何，问题何在，代价多大，解决之后有何收获。
   *[other] 沟通中共提出{ $n }项需求，以下逐项分四步说明：现状如何，问题何在，代价多大，解决之后有何收获。
}
spin-situation = 现状
spin-problem = 问题
spin-implication = 代价
spin-payoff = 收获
need-layer-running = 经营层面
need-layer-managing = 管理层面
need-layer-operating = 操作层面
need-from-goals = 源于自身目标
need-from-policy = 源于政策与环境
need-from-competition = 源于竞争
need-from-customers = 源于客户
need-from-suppliers = 源于供应商
need-from-technology = 源于新技术
need-kind-explicit = 明确需求
need-kind-implied = 隐含需求
need-serves = 影响：{ $kpis }
map-title = 从高管目标到解决方案
map-intro = 自左向右看，{ $figure }说明每项高管KPI要靠哪些业务意向实现，这些意向取决于哪些运营KPI，我们又交付什么来推动它们；自右向左看，每个方案组成为何而设，一目了然。
map-caption = { $client }：从高管KPI到解决方案
map-open = 待落实
map-dropped = 不纳入
chart-map = 业务价值框架
level-executive = 高管KPI
level-initiative = 业务意向
level-department = 运营KPI
level-component = 解决方案
initiatives-title = 必须推进的业务意向
initiatives-intro = 必须做什么、为什么做、不做会怎样，见{ $table }。
initiatives-caption = 业务意向、推进的理由与不推进的后果
initiative-why = 为什么推进
initiative-if-not = 不推进的后果
department-title = 需要改善的运营KPI
department-intro = 每项业务意向都落在具体职能部门的指标上，双方以{ $table }所列方法衡量成效。
department-caption = 运营KPI及其衡量方式
measured-by = 衡量方式
requirements-title = 对各项要求的应答
requirements-intro = { $table }逐条应答贵公司的要求，并注明要求背后的需求。
requirements-caption = 要求、背后的需求与我方应答
requirement = 要求
asked-by = 提出人
need-behind = 背后的需求
mandatory = 必须满足

# 为什么是现在。

now-title = 为什么是现在
now-lead = 每推迟一个月，代价是{ $amount }。
now-explained = 全部投入运行后，每年收益为{ $benefits }。推迟一个月，即损失其中的十二分之一，同期省下的运行费用已从中扣除。
now-nothing = { $n ->
    [1] 若维持现状，按“假设”一章所列数据，本方案所列需求每年造成的损失为{ $amount }。
   *[other] 若维持现状，按“假设”一章所列数据，本方案所列{ $n }项需求中可以计价的部分，每年损失合计{ $amount }。本方案不承诺全部挽回。
}
waiting-costs = 届时才启动的损失
waiting-intro = 最后一列为计划推迟到该日启动时，在商业论证的{ $years }年内少得的净额。
pressures-caption = 不等人的时间节点
pressures-intro = { $table }列出时间上的压力及其后果。
pressure = 事项
consequence = 不采取行动的后果

# 解决方案。

solution-title = 解决方案及其适用理由
components-title = 方案组成
moves = 改善的指标：
warranty = 可靠保障：
sets-apart = 差异化优势：
comes-with = 在“{ $phase }”阶段交付
differentiation-title = 为什么选择这一方案
differentiation-intro = 与众不同之处，只有回应{ $client }的需求才有意义。{ $table }中的每一点都注明所对应的需求。
differentiation-caption = 差异化优势与所对应的需求
what-sets-apart = 差异化优势
facts-and-strengths = 事实与软实力
against-approach = 与其他做法相比
answers-need = 对应的需求
criteria-title = 选型标准
criteria-intro = 下列是贵公司据以选择的标准、双方商定的权重，以及我方对每项标准的满足程度。
criteria-see = { $figure }显示各项标准的权重和我方的满足程度，具体应答见{ $table }。
criteria-chart-caption = 各项标准的权重与满足程度
criteria-caption = 标准、权重与应答
criteria-rating = 满足程度
criterion = 标准
agreed-with = 商定人
approaches-title = 其他做法
approaches-intro = 同样的目标也可以用别的方式实现。下列是我们了解的几种做法、局限的成因，以及各自更合适的情形。
approach = 做法
limits = 局限及成因
fits-when = 更合适的情形

# 行动计划。

plan-title = 行动计划
plan-lead = { $n ->
    [1] 全部工作在一个阶段内完成，自{ $start }至{ $end }。
   *[other] 全部工作分{ $n }个阶段完成，自{ $start }至{ $end }。每个阶段都以双方可以衡量的成果收尾。
}
gantt-caption = 各阶段、双方行动与关键日期
gantt-intro = 各阶段、双方的行动和关键日期见{ $figure }。
gantt-acceptance = 验收
gantt-due = 到期：{ $kpi }
phase-heading = 第{ $n }阶段　{ $name }
phase-dates = { $start }至{ $end }，共{ $weeks }周
phase-brings = 交付：{ $components }
delivers = 本阶段交付
does-not = 本阶段不含
done-when = 验收标准：
done-kpi = { $kpi }达到
phase-ramp = 自此，已交付部分按全年收益的{ $share }计入。

# 风险。

risks-title = 风险与应对
risks-intro = 可能出现的问题，宜事先说明。{ $table }中的每项风险都有应对措施，并有专人负责。
risks-caption = 风险与应对措施
risk = 可能出现的问题
likelihood = 可能性
impact = 影响
risk-answer = 应对措施

# 价格。

price-title = 投资与价格
price-lead = 一次性投入{ $one_off }，此后每年{ $yearly }。
price-return = 在商业论证的{ $years }年内，向我方支付的费用合计{ $total }，同期收益为{ $benefits }。
price-by-phase = 各阶段的价格与内容
price-intro = { $table }列出各阶段的价格，以及每一项的内容。
price-caption = 各阶段价格（{ $currency }）
price-item = 项目
buys = 包含内容
one-off = 一次性
yearly = 每年
tax-included = { $tax }按{ $rate }计，已含在所列金额内。
tax-none = 税费：
tax-extra = { $tax }按{ $rate }另计，不含在所列金额内。
payment = 付款方式
options-title = 可选方案
options-intro = 实施范围可以选择，各方案包含的内容如下，对照见{ $table }。
options-caption = 可选方案对比
recommended = 推荐
optional-title = 可增选项目，未计入合计
exchange-title = 条件换条件
exchange-intro = 优惠是一种交换。我们能给出什么，取决于什么能让我们的工作更省力、更有把握。
we-give = 我方给予
for-that = 交换条件
until = 截止日期
exchange-status = 状态
exchange-agreed = 已商定，已计入价格
exchange-offered = 已提出，尚未计入价格
discount-on = { $item }优惠{ $rate }
validity = 本报价有效期至{ $date }。
terms-title = 合作条款

# 商业论证。

case-title = 商业论证
case-lead = { $years }年内，收益现值{ $benefits }，成本现值{ $costs }，净现值{ $npv }。
case-by-year = 逐年测算
case-caption = 逐年收益与成本（{ $currency }）
case-line = 项目
benefits = 收益
benefits-total = 收益合计
costs = 成本
cost-one-off = 支付我方，一次性
cost-yearly = 支付我方，每年
cost-effort = 贵公司自身投入
costs-total = 成本合计
net = 净额
cumulative = 累计净额
note-roi = （收益现值－成本现值）÷成本现值。
note-payback = 从计划启动起算，至累计净现金流量由负转正且不再转负为止。
note-rounding = 金额按取整后的数值列示，按未取整的数值汇总。
case-funding = 收回投资之前，最多需垫付资金{ $amount }，最低点出现在第{ $month }个月。
cash-caption = 逐月累计净现金流量
cash-intro = { $figure }将{ $table }的现金流逐月累计。
cash-start = 期初
cash-lowest = 最低点：{ $amount }
cash-payback = 第{ $months }个月收回投资
cash-unit = 累计净现金流量（{ $currency }）
contribution-title = 价值从何而来
waterfall-caption = 各运营KPI的贡献减去成本（现值）
waterfall-intro = { $figure }从各项运营KPI的收益出发，减去成本，得出净现值。
workings-title = 各项收益的算法
workings-table = { $table }说明每项指标的变化如何换算成每年的金额。
workings-intro = 算式中每项数据的来源见
workings-caption = 从指标变化到年度金额（{ $currency }）
workings = 算式
formula-baseline = 现状
formula-target = 目标
value-gross = 年度金额
value-ours = 归因比例
value-risk = 风险扣减
value-counts = 计入金额
value-saving = 节约
value-avoidance = 避免的支出
value-margin = 增加的毛利
value-productivity = 释放的工时
value-cash = 释放的资金
intangibles-title = 未计价的收益
intangibles-intro = 这些收益真实存在，但不折算为金额。
delivery-title = 各项目标能实现多少
delivery-intro = 下表列出每项高管KPI之下，各运营KPI合计能把目标推进多少。其余部分，单靠本方案无法实现。
reached = 可实现
share = 目标达成度
delivered-by = 其中
not-computed = 未测算

# 上线之后。

service-title = 上线之后
levels-caption = 合同期内的服务承诺
level-what = 项目
level-promise = 承诺
contacts-title = 服务联系人
contact-name = 姓名
contact-role = 职责
contact-reach = 联系方式
reviews-title = 双方共同检查成效
reviews-intro = 在下列时间，双方将实测值与承诺值逐项对照。
review-what = 检查内容
review-who = 参加人
after-title = 后续方向
reference-title = 成功之后的评价：

# 假设。

assumptions-title = 假设及其确认情况
assumptions-intro = 按现值计，{ $share }的收益所依据的数据已由贵公司确认或提供。尚无人确认的数据标为“我方假设”，直至确认为止。
assumptions-see = { $table }列出本方案的前提假设。
assumptions-caption = 假设
assumption = 假设
drivers-caption = 商业论证所用数据及其来源
drivers-intro = 商业论证所用的各项数据及其来源见{ $table }。

# 下一步。

next-title = 下一步与签署确认
next-intro = 按下列步骤推进，即可如期启动。
step = 步骤
acceptance-title = 签署确认
acceptance-text = { $client }与{ $vendor }签字后，即接受{ $date }的本方案，包括其中的计划、价格与条件。
sign-name = 姓名
sign-role = 职务
sign-date = 日期
sign-signature = 签字

# 附录。

trace-title = 附录：完整追溯
trace-intro = { $table }从每项高管KPI逐级追溯到我们为其交付的内容。
trace-caption = 从高管KPI到方案组成
yearly-value = 年度价值
evidence-title = 佐证材料
evidence-kind = 类型
evidence-shows = 说明的事实
evidence-reference = 客户案例
evidence-study = 研究
evidence-certificate = 认证
evidence-trial = 试验
about-title = 关于{ $vendor }

# 图表的替代文字。

alt-map = 图中自左向右分四层：高管KPI、业务意向、运营KPI和所交付的方案，并标出彼此之间的联系。
alt-executive = “{ $name }”是一项高管KPI。
alt-executive-change = “{ $name }”是一项高管KPI，要从{ $from }达到{ $to }。
alt-initiative = 业务意向“{ $name }”服务于{ $served }。
alt-initiative-alone = “{ $name }”是一项业务意向。
alt-department = 运营KPI“{ $name }”要从{ $from }达到{ $to }，支撑{ $served }，由{ $movers }推动。
alt-department-open = 运营KPI“{ $name }”要从{ $from }达到{ $to }，支撑{ $served }，目前还没有交付内容推动它。
alt-component = 方案组成“{ $name }”不推动图中的任何指标。
alt-cash = 折线逐月显示{ $years }年内的累计净现金流量。
alt-cash-start = 期初的累计净现金流量为{ $amount }。
alt-cash-year = 第{ $n }年年末的累计净现金流量为{ $amount }。
alt-cash-lowest = 累计净现金流量在第{ $month }个月降到最低点，为{ $amount }。
alt-cash-payback = 从第{ $month }个月起累计净现金流量始终为正，即收回全部投资。
alt-waterfall = 条形图自上而下，从各项收益减去各项成本，一直算到净现值，金额均为现值。
alt-adds = 条形“{ $name }”所增加的金额为{ $amount }。
alt-takes = 条形“{ $name }”所减去的金额为{ $amount }。
alt-sum = 条形“{ $name }”是以上各项合计，金额为{ $amount }。
alt-gantt = 计划从{ $start }进行到{ $end }。
alt-deadline = { $date }是必须赶上的日期：{ $what }。
alt-phase = 阶段“{ $name }”从{ $start }进行到{ $end }。
alt-actions = { $who }须完成行动的日期有{ $dates }。
alt-milestone = 本阶段于{ $date }验收：{ $what }。
alt-criteria = 条形显示各项标准的权重，圆点分四级显示我方的满足程度。
alt-criterion = 标准“{ $name }”的权重为{ $weight }，四级之中我方达到{ $steps }级，即{ $rating }。
alt-ramp = 阶梯显示从哪个阶段起计入全年收益的多大比例。
alt-ramp-step = 阶段“{ $name }”结束后计入全年收益的{ $share }。

# 终端输出。

cost-of-delay = 推迟一个月的代价
cost-of-nothing = 维持现状一年的代价

# 结果有多可靠。

outlook-title = 结果有多可靠
outlook-lead-pays = 凡给出区间的数字，实际结果都可能不同。即使所有数字同时取较差一端，净现值仍为{ $npv }。
outlook-lead-fails = 凡给出区间的数字，实际结果都可能不同。若所有数字同时取较差一端，净现值为{ $npv }，项目不能回本。
outlook-table = { $table }分别列出全部取较差一端、取预期值和全部取较好一端时的结果。
outlook-slack = 全部收益合计减少{ $share }以内，净现值仍不为负。
outlook-caption = 各情景下的结果（{ $currency }）
pv-benefits = 收益现值
pv-costs = 成本现值
scenario-conservative = 保守
scenario-expected = 预期
scenario-optimistic = 乐观
levers-title = 结果取决于什么
tornado-intro = { $figure }每次只让一个数字从区间的一端变到另一端。{ $table }说明每个数字单独偏离到什么程度净现值才会归零，以及由谁确认。
tornado-table = { $table }说明每个数字单独偏离到什么程度净现值才会归零，以及由谁确认。
tornado-caption = 单个数字取区间两端时的净现值
tornado-base = 预期：{ $amount }
levers-caption = 结果所依赖的数字
lever-pays = 可回本的条件
lever-target = { $kpi }：目标值
break-even-at-least = 不低于{ $value }
break-even-at-most = 不高于{ $value }
break-even-none = 任何取值
alt-tornado = 单个数字取区间两端时的净现值。{ $base }。
alt-swing = 如果{ $name }只达到较差一端的{ $from }，净现值为{ $low }；如果达到较好一端的{ $to }，净现值为{ $high }。

# 商业论证的计算约定。

space = {""}
case-start-tei = 期初支出不折现。
case-start-omb-a94 = 期初支出与第一期的现金流量一并折现。
case-start-excel = 期初支出按一期折现，其后各期现金流量均多折现一期。
case-start-continuous = 期初支出不折现；折现率按连续复利计算。
case-timing-year-end = 各年现金流量按{ $rate }的折现率，以年末为时点折现。
case-timing-mid-year = 各年现金流量按{ $rate }的折现率，以年中为时点折现。
case-timing-monthly = 各月现金流量按{ $rate }的年折现率，以月末为时点折现。
case-inflation = 自第二年起，收益和贵公司自身投入每年增长{ $rate }。
case-optimism = 为避免过于乐观，各项收益扣减{ $benefits }，各项成本上浮{ $costs }。
case-risk = 成本已计入超支风险。
case-tax = 全部结果均为按{ $rate }缴纳利润税之后的数字。
case-depreciation = 一次性支出分{ $years }年摊销。
tax-on-benefits = 收益应缴税款
tax-relief = 成本抵减税款

# 其他选择。

comparison-title = 与其他选择的比较
comparison-intro = { $table }把本方案、次优做法和维持现状放在一起比较。
comparison-caption = { $years }年合计（{ $currency }）
comparison-note = 成本与收益为未折现的合计；净现值以维持现状为比较基准。
way-ours = 本方案
way-nothing = 维持现状
goes-on-costing = 现有损失继续发生：{ $amount }
first-benefit = 最早见效
after-months = { $n }个月后
speaks-for = 优点
speaks-against = 不足

# 模拟。

simulation-title = 实现的可能性有多大
simulation-chance = 在{ $runs }次模拟中，凡给出区间的数字每次都重新抽取；其中{ $share }的结果净现值为正。
simulation-range = 十次中有九次高于{ $p10 }，一半高于{ $p50 }，十次中有一次高于{ $p90 }。
simulation-lower = 全部模拟的均值为{ $mean }，比预期结果低{ $gap }，因为各区间偏向较差一端。
simulation-higher = 全部模拟的均值为{ $mean }，比预期结果高{ $gap }，因为各区间偏向较好一端。
simulation-mean = 全部模拟的均值
simulation-positive = 净现值为正的比例
simulation-p10 = 十次中有九次高于
simulation-p50 = 一半高于
simulation-p90 = 十次中有一次高于
# 价值报告。

track-title = { $client }价值报告
track-subject = 截至{ $date }的承诺与实现
track-headline = 截至{ $date }，承诺的收益已完成{ $share }。
track-headline-unpromised = 截至{ $date }，尚无到期的承诺收益，已实现{ $achieved }。
track-headline-unmeasured = 截至{ $date }，承诺收益{ $promised }，尚无实测数据。
track-costs-paid = 同期已支付{ $costs }，收支相抵为{ $net }。
track-costs-planned = 同期计划成本为{ $costs }，收支相抵为{ $net }。
track-payback = 按目前进度推算的投资回收期：{ $forecast }；计划：{ $planned }。
track-promised = 承诺收益
track-achieved = 实现收益
track-promised-now = 当前承诺
track-measured = 实测
track-carried = { $figure }（{ $month }）
track-progress = 完成进度
track-status = 状态
track-on-track = 符合计划
track-behind = 落后
track-ahead = 超前
track-not-measured = 未测量
track-tile-achieved = 迄今实现的收益
track-tile-promised = 迄今承诺的收益
track-tile-share = 承诺完成率：{ $status }
track-tile-next = 下一次验收：{ $phase }
track-tile-overdue = 验收逾期：{ $phase }
track-tile-accepted = 个阶段，全部通过验收
track-paid = 已支付成本
track-planned = 计划成本
track-forecast = 按目前进度推算的投资回收期
track-figures-title = 各项指标：承诺与实测
track-phases-title = 各阶段进展
track-phase = 阶段
track-due = 验收期限
track-criterion = 应达到
track-then = 届时实测
track-kpis-then = 届时符合计划的指标
track-n-of-all = { $all }项中{ $n }项
track-state-on-time = { $date }通过验收
track-state-late = { $date }通过验收，晚{ $days }天
track-state-overdue = 逾期{ $days }天
track-state-running = 进行中
track-state-not-begun = 尚未开始
track-actions-title = 下一步行动
track-way = 基线 → 目标
track-sources = 数据来源：{ $sources }。
track-rules = 阅读说明：
track-rule-status = “符合计划”指与当月承诺相差不超过基线至目标全程的十分之一，总体则指相差不超过承诺收益的十分之一；超出即为超前或落后。
track-rule-promised = 承诺值以行动计划为准：首个影响该指标的阶段结束之前保持基线，此后按计划推进。
track-rule-achieved = 实现的收益沿用方案中的算法，以实测值代替目标值，每月计入全年的十二分之一；归因比例按双方约定，方案为收益落空的风险所扣减的部分，此处同样扣减。
track-rule-carried = 没有实测数据的月份沿用上一次实测值，并注明其月份；首次实测之前不计收益。
track-rule-forecast = “目前进度”指迄今的承诺完成率：以后各月的收益按当月承诺乘以此比率推算，成本按计划计算。
# 按年或按日期给出的金额。

basis-by-year = 按年给出金额
basis-by-date = 按日期给出金额
basis-average = 年度金额为{ $years }年的平均值。
basis-sum = 所列金额为各笔金额之和。
benefits-given = 按年或按日期给出金额的收益没有固定的年度水平，推迟的代价未将其计入。
decision = 决策

# 各项举措与组件的贡献。

contributions-intro = { $table }将每项收益平均分给影响该指标的各项业务意向，再平均分给推动该指标的各个方案组件。
contributions-caption = 业务意向与方案组件的贡献（现值，{ $currency }）
contributor = 贡献来源
share-of-benefits = 占全部收益
target-shares = 占高管目标
initiatives = 业务意向
components = 方案组件
# 商业论证的工作簿。工作表名称最多31个字符。

workbook-summary = 结果概览
workbook-drivers = 输入数据
workbook-benefits = 收益
workbook-costs = 成本
workbook-flows = 年度现金流
workbook-months = 月度现金流
workbook-scenarios = 情景
workbook-sensitivity = 敏感性
workbook-assumptions = 假设
workbook-title = { $client }商业论证
workbook-drivers-note = 商业论证的全部输入数据，每项只出现一次。修改任意一项，各工作表随之更新。
workbook-input-legend = 此类单元格可以修改
workbook-benefits-note = 从每项指标的改善到年度金额、何时实现，以及对目标的贡献。
workbook-costs-note = 每项支出及其计入商业论证的金额。
workbook-flows-note = 各年收益与成本，单位：{ $currency }。金额取整显示，合计前不取整。
workbook-months-note = 年度数字背后的计算，单位：{ $currency }。各月实现全年收益的多少，以及支付多少。
workbook-scenarios-note = 有取值区间的数字分别取不利一端、最可能值和有利一端。
workbook-sensitivity-note = 每次只让一个数字取区间两端的值。盈亏平衡值在生成本文件时算出，不随修改而更新。
workbook-assumptions-note = 数字与计划所依据的前提。
workbook-cell-name = 公式中的名称
workbook-unit = 单位
workbook-value = 数值
workbook-settings = 计算设定
workbook-rate = 年折现率
workbook-years = 分析年限
workbook-years-note = 固定值：各工作表的行列数与之对应。
workbook-convention = 折现方法
workbook-inflation = 年通胀率
workbook-inflation-note = 未单独设定增长率的收益和自身投入按此增长。
workbook-optimism-benefits = 因乐观倾向对全部收益的扣减
workbook-optimism-costs = 因乐观倾向对全部成本的上浮
workbook-tax = 利润税税率
workbook-depreciation = 摊销年限
workbook-depreciation-note = 适用于一次性支出；0表示当期全额扣除。
workbook-driver = 驱动因素
workbook-likely = 最可能值
workbook-low = 低
workbook-high = 高
workbook-pessimistic = 悲观
workbook-optimistic = 乐观
workbook-status = 状态
workbook-who = 确认人
workbook-when = 时间
workbook-where = 出处
workbook-attribution = 归因比例
workbook-risk-off = 风险扣减
workbook-risk-on = 风险上浮
workbook-growth = 年增长率
workbook-discount = 约定折扣
workbook-phases = 阶段
workbook-start-month = 开始月份
workbook-end-month = 结束月份
workbook-ramp = 结束后实现比例
workbook-months-unit = 月
workbook-kind = 类别
workbook-optimism = 乐观修正
workbook-first-phase = 起始阶段
workbook-worth-of-one = 每年1元的现值
workbook-full = 全年收益（全部实现）
workbook-full-no-cash = 全年收益（全部实现，不含一次性释放的现金）
workbook-starts-with = 收益起始阶段
workbook-from-month = 自该月起实现
workbook-share-reached = 累计实现比例
workbook-rise = 本次增加
workbook-needed = 需要改善
workbook-paid = 支付方式
workbook-to-us = 支付给我方
workbook-uplift = 上浮系数
workbook-counted-once = 计入的一次性金额
workbook-counted-yearly = 计入的年度金额
workbook-paid-month = 首次支付月份
workbook-net-pv = 净额现值
workbook-factor = 折现系数
workbook-check = 核对：明细与月度之差
workbook-check-meaning = 不为0说明有公式被破坏。
workbook-month = 月份
workbook-year = 年份
workbook-units = 全年1元在各月的实现额（含增长）
workbook-costs-once = 一次性成本
workbook-costs-running = 经常性成本
workbook-cumulative-pv = 累计净额现值
workbook-cumulative-in = 累计净额：{ $scenario }
workbook-taxed = 计税为1，现金为0
workbook-counted-in = 全年计入金额
workbook-no-range = 没有设定取值区间的数字，因此没有情景。
workbook-results = 结果
workbook-ratio = 效益成本比
workbook-payback = 回收期（月）
workbook-payback-discounted = 折现回收期（月）
workbook-first-end = 区间前端
workbook-second-end = 区间后端
workbook-npv-first = 取前端时的净现值
workbook-npv-second = 取后端时的净现值
workbook-change-first = 取前端时的变化
workbook-change-second = 取后端时的变化
workbook-swing = 变动幅度
workbook-break-even = 盈亏平衡值（已算定）
workbook-at-least = 不低于此值
workbook-at-most = 不高于此值
workbook-meaning = 含义
workbook-npv-meaning = 收益现值减去成本现值。
workbook-pv-meaning = 分析年限内的全部收益，逐笔折现至期初。
workbook-pv-costs-meaning = 分析年限内的全部成本，逐笔折现至期初。
workbook-ratio-meaning = 每1元成本现值对应的收益现值。
workbook-irr-meaning = 使各年净额的净现值为零的年利率；不唯一时以短横表示。
workbook-mirr-meaning = 同上，但投入与回收均按折现率计算。
workbook-payback-discounted-meaning = 同上，但每笔现金流均按现值计算。
workbook-funding = 资金占用峰值
workbook-funding-meaning = 累计净额的最低点：回本之前需要垫付的资金。
workbook-ownership = 总拥有成本
workbook-ownership-meaning = 分析年限内的全部成本，不折现。
workbook-benefits-sum = 各年收益合计
workbook-sum-meaning = 分析年限内的全部收益，不折现。
workbook-full-meaning = 全部上线后每年的收益。
workbook-running = 全面运行后的年度成本
workbook-running-meaning = 全部上线后每年的成本，按第一年价格计。
workbook-delay-meaning = 全年收益的十二分之一，减去同期节省的运行成本。
workbook-nothing-meaning = 已知金额的各项需求的代价；并不主张可以全部节省。
workbook-slack = 收益可承受的降幅
workbook-slack-meaning = 全部收益同时下降到此幅度时，净现值归零。
workbook-share-meaning = 商业论证在从现状到目标的改善幅度中所能实现的比例。
workbook-open-cells = 输入数据在第二张工作表。各工作表已保护但未设密码，以免误改公式。
workbook-cash-chart = 各月累计净现金流
workbook-year-chart = 各年收益与成本
workbook-tornado-chart = 单个数字取区间一端时净现值的变化

# What the client answered.
feedback-about = 涉及内容
feedback-who = 提出人
feedback-said = 意见
feedback-page = 第{ $page }页
feedback-none = 暂无反馈。
feedback-none-open = 没有待答复的意见。
feedback-before = 调整前
feedback-after = 调整后
feedback-price-once = 一次性价格
feedback-price-yearly = 年度价格
feedback-status-open = 待答复
feedback-status-accepted = 已采纳
feedback-status-in-part = 部分采纳
feedback-status-declined = 未采纳
