# 数字与版面用语；各章节的文字另成一组，列于其后。

range = { $from }～{ $to }
list-separator = 、
list-last = 和
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

page-label = 第{"{"}page{"}"}页，共{"{"}pages{"}"}页
figure-label = 图{"{"}n{"}"}
table-label = 表{"{"}n{"}"}
contents-label = 目录
continued-label = 续
