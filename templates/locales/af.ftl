# Getalle en bladuitleg. Die tekste van afdelings volg in hul eie groepe.

range = { $from }–{ $to }
list-separator = , {""}
list-last = {" "}en {""}
money-scale-1 = { $amount } miljoen
money-scale-2 = { $amount } miljard
per-unit = { $amount } per { $unit }

unit-hours = { $n } uur
unit-days = { $n ->
    [one] { $n } dag
   *[other] { $n } dae
}
unit-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weke
}
unit-months = { $n ->
    [one] { $n } maand
   *[other] { $n } maande
}
unit-years = { $n } jaar
per-hour = uur
per-day = dag
per-week = week
per-month = maand
per-year = jaar

page-label = Bladsy {"{"}page{"}"} van {"{"}pages{"}"}
figure-label = Figuur {"{"}n{"}"}
table-label = Tabel {"{"}n{"}"}
contents-label = Inhoud
continued-label = vervolg
