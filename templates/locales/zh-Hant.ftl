# 數字與版面用語；各章節的文字另成一組，列於其後。

range = { $from }～{ $to }
list-separator = 、
list-last = 和
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

page-label = 第{"{"}page{"}"}頁，共{"{"}pages{"}"}頁
figure-label = 圖{"{"}n{"}"}
table-label = 表{"{"}n{"}"}
contents-label = 目錄
continued-label = 續
