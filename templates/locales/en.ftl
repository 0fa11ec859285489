# Numbers and furniture. Texts of sections follow in groups of their own.

range = { $from }–{ $to }
list-separator = , {""}
list-last = {" "}and {""}
money-scale-1 = { $amount } million
money-scale-2 = { $amount } billion
per-unit = { $amount } per { $unit }

unit-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
unit-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
unit-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
unit-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
unit-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
per-hour = hour
per-day = day
per-week = week
per-month = month
per-year = year

page-label = Page {"{"}page{"}"} of {"{"}pages{"}"}
figure-label = Figure {"{"}n{"}"}
table-label = Table {"{"}n{"}"}
contents-label = Contents
continued-label = continued
