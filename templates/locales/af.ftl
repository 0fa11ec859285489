# Getalle en bladuitleg. Die tekste van afdelings volg in hul eie groepe.

range = { $from }–{ $to }
list-separator = , {""}
list-apart = ; {""}
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

footer = { $vendor } · Vertroulik
page-label = Bladsy {"{"}page{"}"} van {"{"}pages{"}"}
figure-label = Figuur {"{"}n{"}"}
figure-part-label = Figuur {"{"}n{"}"}, deel {"{"}part{"}"} van {"{"}parts{"}"}
table-label = Tabel {"{"}n{"}"}
contents-label = Inhoud
continued-label = vervolg
quote-opens = “
quote-closes = ”
inner-quote-opens = ‘
inner-quote-closes = ’

# Wat verskeie afdelings sê.

amount = Bedrag
figure-value = Waarde
range-label = Bestek
source = Bron
owner = Verantwoordelik
date = Datum
today = Tans
target = Teiken
by-when = Teen
change = Verandering
total = Totaal
side = Party
action = Aksie
full-stop = .
colon = {": "}
comma = {", "}
run-in = .
bracket-open = {" ("}
bracket-close = )
months-n = { $n ->
    [one] { $n } maand
   *[other] { $n } maande
}
year-n = Jaar { $n }
amount-per-year = { $amount } per jaar
executive-kpi = Uitvoerende KPI
initiative = Inisiatief
department-kpi = Departementele KPI
component = Oplossingskomponent
department = Departement
figure = Syfer
weight = Gewig
evidence = Bewys
evidence-run-in = Bewys.
our-answer = Ons antwoord
status-confirmed = Bevestig
status-stated = Deur u verskaf
status-assumed = Ons aanname
status-benchmark = Maatstaf
status-none = Ons aanname, nog nie bevestig nie
grade-low = laag
grade-medium = gemiddeld
grade-high = hoog
rating-strong = beter as gevra
rating-good = soos gevra
rating-fair = met beperkings
rating-weak = voldoen nie
npv = Netto huidige waarde
roi = Opbrengs op belegging
irr = Interne opbrengskoers
irr-none = geen koers maak die huidige waarde nul nie
irr-several = verskeie, dus tel geen: { $rates }
note-irr-none = Geen interne opbrengskoers word gewys nie, want geen koers maak die netto huidige waarde nul nie.
note-irr-several = Geen interne opbrengskoers word gewys nie, want verskeie koerse maak die netto huidige waarde nul: die netto vloeie verander meer as een keer van teken.
mirr = Gewysigde interne opbrengskoers
payback = Terugbetaaltydperk
payback-never = nie binne { $years } jaar nie
tco = Totale koste van eienaarskap
discounted-payback = Terugbetaling teen huidige waardes
note-discounted-payback = Met elke vloei teen sy huidige waarde duur dit { $months }.
present-value = Huidige waarde

# Voorblad.

cover-title = Voorstel aan { $client }
cover-subtitle = Besigheidswaarde, oplossing en plan
cover-client = Kliënt
cover-for = Voorgelê aan
cover-by = Opgestel deur
cover-date = Datum
cover-valid = Geldig tot
cover-reference = Verwysing

# Bestuursopsomming.

summary-title = Bestuursopsomming
summary-npv = netto huidige waarde oor { $years } jaar
summary-roi = opbrengs op belegging
summary-payback = tot die belegging terugverdien is
summary-need = Wat op die spel is.
summary-outcome = Wat anders sal wees.
summary-solution = Wat ons voorstel.
summary-evidence = Waarom dit geglo kan word.
summary-next = Die volgende stap.

# Behoeftes.

needs-title = Wat u vir ons gesê het
business-title = { $client } se besigheid
customers-title = U kliënte.
goals-title = Wat u uitvoerende bestuur moet bereik
goals-intro = Die voorstel word aan die syfers in { $table } gemeet.
goals-caption = Uitvoerende KPI’s met hul teikens
goals-dropped = Nie deel van hierdie voorstel nie: { $kpi }.
needs-heading = Wat in die pad staan
needs-intro = { $n ->
    [one] In ons gesprekke het een behoefte na vore gekom.
   *[other] In ons gesprekke het { $n } behoeftes na vore gekom. Elkeen word in vier stappe vertel: hoe dit vandag is, wat verkeerd loop, wat dit kos en wat gewen word wanneer dit opgelos is.
}
spin-situation = Tans
spin-problem = Wat verkeerd loop
spin-implication = Wat dit kos
spin-payoff = Wat gewen word
need-layer-running = Rigting van die onderneming
need-layer-managing = Bestuur van die onderneming
need-layer-operating = Daaglikse bedryf
need-from-goals = uit u eie doelwitte
need-from-policy = uit beleid en omgewing
need-from-competition = uit mededinging
need-from-customers = van u kliënte
need-from-suppliers = van u verskaffers
need-from-technology = uit nuwe tegnologie
need-kind-explicit = deur u gesê
need-kind-implied = volg uit wat u gesê het
need-serves = staan in die pad van: { $kpis }
map-title = Van u doelwitte tot by wat ons lewer
map-intro = Van links na regs gelees wys { $figure } wat vir elke uitvoerende KPI gedoen moet word, watter departementele syfers dit dra en wat ons lewer om hulle te verbeter. Van regs na links gelees wys dit waarom elke komponent daar is.
map-caption = Van uitvoerende KPI tot oplossing by { $client }
map-open = oop
map-dropped = nie nagestreef nie
chart-map = Besigheidswaarderaamwerk
level-executive = Uitvoerende KPI’s
level-initiative = Inisiatiewe
level-department = Departementele KPI’s
level-component = Oplossing
initiatives-title = Wat gedoen moet word
initiatives-intro = { $table } noem wat gedoen moet word, waarom, en wat daarsonder gebeur.
initiatives-caption = Inisiatiewe, waarom dit nodig is en wat daarsonder gebeur
initiative-why = Waarom
initiative-if-not = As dit nie gedoen word nie
department-title = Watter syfers moet verbeter
department-intro = Elke inisiatief berus op syfers van afsonderlike departemente. { $table } sê hoe albei partye dit sal meet.
department-caption = Departementele KPI’s en hoe dit gemeet word
measured-by = Hoe dit gemeet word
requirements-title = U vereistes, beantwoord
requirements-intro = Elke vereiste word in { $table } beantwoord, met die behoefte daaragter.
requirements-caption = Vereistes, die behoefte agter elkeen en ons antwoord
requirement = Vereiste
asked-by = Gestel deur
by-date = teen { $date }
need-behind = Behoefte daaragter
mandatory = verpligtend

# Waarom nou.

now-title = Waarom nou
now-lead = Elke maand se uitstel kos { $amount }.
now-explained = Sodra alles in werking is, beloop die voordele { $benefits } per jaar. ’n Maand se uitstel kos ’n twaalfde daarvan, min die bedryfskoste wat intussen bespaar word.
now-nothing = { $n ->
    [one] As niks gedoen word nie, kos die behoefte in hierdie voorstel { $amount } per jaar, volgens die syfers by die aannames.
   *[other] As niks gedoen word nie, kos die behoeftes in hierdie voorstel { $amount } per jaar, volgens die syfers by die aannames. Die voorstel maak nie daarop aanspraak om alles te bespaar nie.
}
waiting-costs = Om eers dan te begin, kos
waiting-intro = Die laaste kolom sê wat binne die { $years ->
    [one] { $years } jaar
   *[other] { $years } jaar
 } van die besigheidsaak verloor word as die plan eers op daardie datum begin.
pressures-caption = Datums wat druk uitoefen
pressures-intro = { $table } noem wat druk uitoefen, en wat daaruit volg.
pressure = Wat gebeur
consequence = Wat volg as niks gedoen word nie

# Oplossing.

solution-title = Die oplossing, en waarom dit pas
components-title = Wat u kry
moves = Wat dit verbeter.
warranty = Waarop u kan reken.
sets-apart = Wat dit onderskei.
comes-with = Word gelewer in: { $phase }
differentiation-title = Waarom juis hierdie oplossing
differentiation-intro = Wat hierdie oplossing onderskei, tel net waar dit ’n behoefte van { $client } beantwoord. Elke punt in { $table } noem daardie behoefte.
differentiation-caption = Wat die oplossing onderskei, en die behoeftes wat dit beantwoord
what-sets-apart = Wat dit onderskei
facts-and-strengths = Feite en sterk punte
against-approach = Teenoor ander benaderings
answers-need = Beantwoord die behoefte
criteria-title = U kriteria
criteria-intro = Dit is die kriteria waarvolgens u sal kies, met die gewigte soos met u ooreengekom, en hoe ons aan elkeen voldoen.
criteria-see = { $figure } wys die gewigte en hoe ons aan elke kriterium voldoen; { $table } gee ons antwoorde.
criteria-chart-caption = Gewig van elke kriterium, en hoe ons daaraan voldoen
criteria-caption = Kriteria, gewigte en antwoorde
criteria-rating = Hoe ons voldoen
criterion = Kriterium
agreed-with = Ooreengekom met
approaches-title = Ander maniere om dit te doen
approaches-intro = U kan dit ook anders aanpak. Dit is die benaderings wat ons ken, wat hul beperkings veroorsaak en wanneer elkeen die regte keuse sou wees.
approach = Benadering
limits = Wat die beperkings veroorsaak
fits-when = Die regte keuse wanneer

# Plan.

plan-title = Aksieplan
plan-lead = { $n ->
    [one] Die werk word in een fase gedoen, van { $start } tot { $end }.
   *[other] Die werk word in { $n } fases gedoen, van { $start } tot { $end }. Elke fase eindig met ’n resultaat wat albei partye kan meet.
}
gantt-caption = Fases, aksies van albei partye en datums wat druk uitoefen
gantt-intro = { $figure } wys die fases, die aksies van albei partye en die datums wat druk uitoefen.
gantt-acceptance = Aanvaarding
gantt-due = Teen hierdie datum: { $kpi }
phase-heading = Fase { $n }: { $name }
phase-dates = { $start } tot { $end }, { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weke
}
phase-brings = lewer: { $components }
delivers = Wat hierdie fase lewer
does-not = Wat dit nie lewer nie
done-when = Klaar sodra
done-kpi = dit bereik is: { $kpi }
phase-ramp = Van dan af word { $share } van die volle jaarlikse voordeel van wat reeds gelewer is, gereken.

# Risiko’s.

risks-title = Risiko’s, en hoe dit hanteer word
risks-intro = Wat verkeerd kan loop, word liewer nou gesê. Elke risiko in { $table } het ’n antwoord en iemand wat dit dophou.
risks-caption = Risiko’s met hul antwoorde
risk = Wat verkeerd kan loop
likelihood = Waarskynlikheid
impact = Impak
risk-answer = Wat ons daaraan doen

# Belegging.

price-title = Belegging
price-lead = U belê { $one_off } eenmalig, en { $yearly } per jaar.
price-return = Oor die { $years } jaar van die besigheidsaak word { $total } aan ons betaal. Daarteenoor staan voordele van { $benefits } in dieselfde tyd.
price-by-phase = Wat elke fase kos, en wat u daarvoor kry
price-intro = { $table } lys wat elke fase kos, en wat u met elke item kry.
price-caption = Prys per fase, in { $currency }
price-item = Item
buys = Wat u daarvoor kry
one-off = Eenmalig
yearly = Per jaar
tax-included = { $tax } teen { $rate } is by hierdie bedrae ingesluit.
tax-none = Belasting:
tax-extra = { $tax } teen { $rate } word by hierdie bedrae gevoeg.
payment = Betaling
options-title = Opsies
options-intro = Die omvang kan gekies word. { $table } stel die opsies langs mekaar; elke opsie noem wat u daarvoor kry.
options-caption = Opsies
recommended = Ons aanbeveling
optional-title = Kan bygevoeg word, nie in die totaal nie
exchange-title = Toegewings en teenprestasies
exchange-intro = ’n Toegewing is ’n ruil. Wat ons kan gee, hang af van wat ons eie werk makliker of sekerder maak.
we-give = Ons gee
for-that = In ruil vir
until = Tot
exchange-status = Status
exchange-agreed = ooreengekom, in die prys gereken
exchange-offered = aangebied, nog nie gereken nie
discount-on = { $rate } afslag op { $item }
validity = Hierdie aanbod is geldig tot { $date }.
terms-title = Voorwaardes

# Besigheidsaak.

case-title = Besigheidsaak
case-lead = Oor { $years } jaar staan voordele van { $benefits } teenoor koste van { $costs }, albei teen huidige waarde. Die netto huidige waarde is { $npv }.
case-by-year = Jaar vir jaar
case-caption = Voordele en koste per jaar, in { $currency }
case-line = In die jaar
benefits = Voordele
benefits-total = Alle voordele
costs = Koste
cost-one-off = Aan ons betaal, eenmalig
cost-yearly = Aan ons betaal, per jaar
cost-effort = U eie inset
costs-total = Alle koste
net = Netto
cumulative = Netto, kumulatief
note-roi = Die huidige waarde van die voordele min dié van die koste, gedeel deur dié van die koste.
note-payback = Gereken van die begin van die plan af totdat die kumulatiewe netto vloei bo nul bly.
note-rounding = Bedrae word afgerond getoon en onafgerond opgetel.
case-funding = Voordat die belegging terugverdien is, moet tot { $amount } gefinansier word; die laagste punt word in maand { $month } bereik.
cash-caption = Kumulatiewe netto kontantvloei per maand
cash-intro = { $figure } tel die vloei van { $table } op, maand vir maand.
cash-start = Begin
cash-lowest = Laagste punt: { $amount }
cash-payback = Terugverdien in maand { $months }
cash-unit = Kumulatiewe netto kontantvloei, in { $currency }
contribution-title = Waar die waarde vandaan kom
waterfall-caption = Bydrae van elke departementele KPI teen huidige waarde, min koste
waterfall-intro = { $figure } lei van die voordele van elke departementele KPI, min die koste, na die netto huidige waarde.
workings-title = Hoe elke voordeel bereken word
workings-table = { $table } lei van die verandering van elke syfer na geld per jaar.
workings-intro = Elke syfer in ’n berekening staan met sy bron in die hoofstuk
workings-caption = Van die verandering in ’n syfer tot geld per jaar, in { $currency }
workings = Berekening
formula-baseline = tans
formula-target = teiken
value-gross = Per jaar
value-ours = Ons aandeel
value-risk = Af vir risiko
value-counts = Gereken
value-saving = Besparing
value-avoidance = Vermyde koste
value-margin = Marge
value-productivity = Tyd vrygestel
value-cash = Kontant vrygestel
intangibles-title = Wat nie gereken word nie
intangibles-intro = Hierdie voordele is werklik, maar geen syfer word daaraan geheg nie.
delivery-title = Hoeveel van elke teiken dit lewer
delivery-intro = Wat die departementele syfers onder elke uitvoerende KPI tot die teiken daarvan bydra.
delivery-open = Wat oop bly, verg meer as hierdie voorstel.
reached = Gelewer
share = Deel bereik
delivered-by = Daarvan deur
not-computed = nie bereken nie

# Ná die begin.

service-title = Ná die begin
levels-caption = Wat ons vir die duur van die kontrak belowe
level-what = Oor
level-promise = Belofte
contacts-title = Wie u skakel
contact-name = Naam
contact-role = Rol
contact-reach = Bereikbaar by
reviews-title = Wanneer albei partye na die resultate kyk
reviews-intro = Op hierdie punte word gemete syfers langs die beloofde gestel.
review-what = Waarna gekyk word
review-who = Wie deelneem
after-title = Wat daarna kom
reference-title = Hoe sukses sou klink.

# Aannames.

assumptions-title = Aannames, en wie dit bevestig het
assumptions-intro = { $share } van die voordele teen huidige waarde berus op syfers wat deur u bevestig of verskaf is. ’n Syfer wat niemand nog bevestig het nie, word as ons aanname gemerk totdat iemand dit doen.
assumptions-see = { $table } lys wat die voorstel as gegewe aanvaar.
assumptions-caption = Aannames
assumption = Aanname
drivers-caption = Syfers van die besigheidsaak, met hul bronne
drivers-intro = { $table } lys elke syfer waarmee die besigheidsaak bereken is, en waar dit vandaan kom.

# Volgende stappe.

next-title = Volgende stappe en aanvaarding
next-intro = Hierdie stappe lei tot ’n betydse begin.
step = Stap
acceptance-title = Aanvaarding
acceptance-text = Met hul handtekeninge aanvaar { $client } en { $vendor } die voorstel van { $date } met sy plan, pryse en voorwaardes.
sign-name = Naam
sign-date = Datum
sign-signature = Handtekening

# Bylaag.

trace-title = Bylaag: die volledige spoor
trace-intro = { $table } volg elke uitvoerende KPI tot by wat ons daarvoor lewer.
trace-caption = Van uitvoerende KPI tot komponent; wat vir verskeie KPI’s tel, word een keer getel
yearly-value = Waarde per jaar
evidence-title = Bewyse
evidence-kind = Soort
evidence-shows = Wat dit toon
evidence-reference = Kliëntverwysing
evidence-study = Studie
evidence-certificate = Sertifikaat
evidence-trial = Proefneming
about-title = Oor { $vendor }

# Wat grafieke sê vir lesers wat hulle nie sien nie.

alt-map = Die prent verbind uitvoerende KPI’s, inisiatiewe, departementele KPI’s en wat gelewer word, vlak vir vlak.
alt-executive = { $name } is ’n uitvoerende KPI.
alt-executive-change = { $name } is ’n uitvoerende KPI wat van { $from } na { $to } moet gaan.
alt-initiative = Die inisiatief “{ $name }” dien { $served }.
alt-initiative-alone = “{ $name }” is ’n inisiatief.
alt-department = { $name }, van { $from } na { $to }, tel vir “{ $served }” en word beweeg deur { $movers }.
alt-department-open = { $name }, van { $from } na { $to }, tel vir “{ $served }”; niks wat gelewer word, beweeg dit al nie.
alt-component = { $name } word gelewer en beweeg geeneen van hierdie syfers nie.
alt-cash = Die lyn wys die kumulatiewe netto kontantvloei maand vir maand oor { $years } jaar.
alt-cash-start = Aan die begin staan dit op { $amount }.
alt-cash-year = Aan die einde van jaar { $n } staan dit op { $amount }.
alt-cash-lowest = Dit is die laagste in maand { $month }, op { $amount }.
alt-cash-payback = Van maand { $month } af bly dit bo nul, en dit is die terugverdientyd.
alt-waterfall = Die stawe lei van die voordele deur die koste na die netto huidige waarde, elkeen teen huidige waarde.
alt-adds = Die staaf “{ $name }” voeg { $amount } by.
alt-takes = Die staaf “{ $name }” neem { $amount } weg.
alt-sum = Die staaf “{ $name }” is die som van wat daarbo staan: { $amount }.
alt-gantt = Die plan loop van { $start } tot { $end }.
alt-deadline = ’n Datum wat druk uitoefen, is { $date }: { $what }.
alt-phase = Die fase “{ $name }” loop van { $start } tot { $end }.
alt-actions = { $who } se aksies is verskuldig op { $dates }.
alt-milestone = Dit word op { $date } aanvaar: { $what }.
alt-criteria = Die stawe wys hoeveel elke kriterium weeg, en die kolletjies hoe goed ons daaraan voldoen, in vier stappe.
alt-criterion = “{ $name }” weeg { $weight }; ons voldoen daaraan in { $steps } van vier stappe, { $rating }.
alt-ramp = Die trappe wys watter deel van die volle jaarlikse voordeel van watter fase af tel.
alt-ramp-step = Van die einde van die fase “{ $name }” af tel { $share } daarvan.

# In die terminaal.

cost-of-delay = Koste van ’n maand se uitstel
cost-of-nothing = Koste van ’n jaar waarin niks gedoen word nie

# Hoe seker die resultaat is.

outlook-title = Hoe seker die resultaat is
outlook-lead-pays = Elke syfer met ’n bestek kan anders uitval. Selfs al staan almal gelyktydig by hul swakker punte, is die netto huidige waarde { $npv }.
outlook-lead-fails = Elke syfer met ’n bestek kan anders uitval. Staan almal gelyktydig by hul swakker punte, is die netto huidige waarde { $npv }: die saak sou nie betaal nie.
outlook-table = { $table } stel almal by hul swakker punte, soos verwag, en almal by hul beter punte.
outlook-slack = Alle voordele saam kan { $share } laer wees voordat dit nul is.
outlook-caption = Resultate volgens scenario, in { $currency }
pv-benefits = Huidige waarde van die voordele
pv-costs = Huidige waarde van die koste
scenario-conservative = Konserwatief
scenario-expected = Verwag
scenario-optimistic = Optimisties
levers-title = Waarop die resultaat rus
tornado-intro = { $figure } skuif een syfer op ’n slag van die een punt van sy bestek na die ander. { $table } sê hoe ver elkeen kan mis voordat die netto huidige waarde nul is, en wie daaragter staan.
tornado-table = { $table } sê hoe ver elke syfer, alleen, kan mis voordat die netto huidige waarde nul is, en wie daaragter staan.
tornado-caption = Netto huidige waarde wanneer een syfer alleen by die punte van sy bestek staan
tornado-base = Verwag: { $amount }
levers-caption = Die syfers waarop die resultaat rus
lever-pays = Dit betaal
lever-target = { $kpi }: teiken
break-even-at-least = van { $value } op
break-even-at-most = tot { $value }
alt-tornado = Netto huidige waarde wanneer een syfer alleen by die punte van sy bestek staan. { $base }.
alt-swing = Wanneer { $name } van { $from } na { $to } gaan, gaan die netto huidige waarde van { $low } na { $high }.

# Konvensies van die besigheidsaak.

space = {" "}
case-start-tei = Wat aan die begin betaal word, word nie verdiskonteer nie.
case-start-omb-a94 = Wat aan die begin betaal word, tel saam met die vloeie van die eerste tydperk.
case-start-excel = Wat aan die begin betaal word, word met een tydperk verdiskonteer, en elke latere vloei met een tydperk meer.
case-start-continuous = Wat aan die begin betaal word, word nie verdiskonteer nie, en die koers word deurlopend saamgestel.
case-timing-year-end = Wat in ’n jaar vloei, word teen { $rate } verdiskonteer soos aan die einde van die jaar.
case-timing-mid-year = Wat in ’n jaar vloei, word teen { $rate } verdiskonteer soos in die middel van die jaar.
case-timing-monthly = Wat in ’n maand vloei, word teen { $rate } per jaar verdiskonteer soos aan die einde van die maand.
case-inflation = Voordele en eie inset groei vanaf die tweede jaar met { $rate } per jaar.
case-optimism = Vir optimisme word { $benefits } van elke voordeel afgetrek en { $costs } by elke koste gevoeg.
case-risk = Koste sluit in wat bygevoeg is vir die risiko dat dit hoër uitval.
case-tax = Alle resultate is ná belasting op wins teen { $rate }.
case-depreciation = Wat een keer betaal word, word oor { $years ->
    [one] { $years } jaar
   *[other] { $years } jaar
} afgeskryf.
tax-on-benefits = Belasting op die voordele
tax-relief = Belastingverligting op die koste

# Wat anders gedoen kan word.

comparison-title = Wat anders gedoen kan word
comparison-intro = { $table } stel hierdie voorstel langs die naasbeste weg, en langs niksdoen.
comparison-caption = { $years ->
    [one] Oor { $years } jaar
   *[other] Oor { $years } jaar
}, in { $currency }
comparison-note = Koste en voordele is somme, nie verdiskonteer nie. Die netto huidige waarde is teenoor niksdoen.
way-ours = Hierdie voorstel
way-nothing = Niksdoen
goes-on-costing = { $amount } se verliese van vandag duur voort
first-benefit = Eerste voordeel
after-months = { $n ->
    [one] ná { $n } maand
   *[other] ná { $n } maande
}
speaks-for = Daarvoor
speaks-against = Daarteen

# Die simulasie.

simulation-title = Hoe waarskynlik dit is
simulation-chance = In { $runs } lopies is elke syfer met ’n bestek telkens opnuut getrek. In { $share } daarvan is die netto huidige waarde bo nul.
simulation-range = In nege uit tien lopies is dit bo { $p10 }, in die helfte bo { $p50 }, en in een uit tien bo { $p90 }.
simulation-lower = Die gemiddelde van alle lopies, { $mean }, is { $gap } laer as die verwagte resultaat, omdat die bestekke verder na die swakker kant reik.
simulation-higher = Die gemiddelde van alle lopies, { $mean }, is { $gap } hoër as die verwagte resultaat, omdat die bestekke verder na die beter kant reik.
simulation-mean = Gemiddelde van alle lopies
simulation-positive = Lopies wat betaal
simulation-p10 = Nege uit tien lopies is bo
simulation-p50 = Die helfte van die lopies is bo
simulation-p90 = Een uit tien lopies is bo
# Waardeverslag.

track-title = Waardeverslag vir { $client }
track-subject = Beloof en behaal teen { $date }
track-headline = { $share } van die voordeel wat teen { $date } beloof is, is behaal.
track-headline-unpromised = Geen voordeel is teen { $date } beloof nie; { $achieved } is behaal.
track-headline-unmeasured = Teen { $date } is { $promised } beloof; niks is nog gemeet nie.
track-costs-paid = Teen daardie tyd is { $costs } betaal, wat netto { $net } laat.
track-costs-planned = Volgens die plan is die koste teen daardie tyd { $costs }, wat netto { $net } laat.
track-payback = Terugbetaaltydperk teen die huidige pas: { $forecast }; beplan: { $planned }.
track-promised = Voordeel beloof
track-achieved = Voordeel behaal
track-promised-now = Nou beloof
track-measured = Gemeet
track-carried = { $figure } ({ $month })
track-progress = Van die pad
track-status = Status
track-on-track = volgens plan
track-behind = agter
track-ahead = voor
track-not-measured = nie gemeet nie
track-tile-achieved = tot op datum behaal
track-tile-promised = tot op datum beloof
track-tile-share = van wat beloof is: { $status }
track-tile-next = volgende aanvaarding: { $phase }
track-tile-overdue = aanvaarding agterstallig: { $phase }
track-tile-accepted = fases, almal aanvaar
track-paid = Koste betaal
track-planned = Koste volgens plan
track-forecast = Terugbetaaltydperk teen die huidige pas
track-figures-title = Die syfers, beloof en gemeet
track-phases-title = Fase vir fase
track-phase = Fase
track-due = Sperdatum
track-criterion = Moet bereik word
track-then = Toe gemeet
track-kpis-then = Syfers toe volgens plan
track-n-of-all = { $n } van { $all }
track-state-on-time = aanvaar { $date }
track-state-late = aanvaar { $date }, { $days ->
    [one] { $days } dag laat
   *[other] { $days } dae laat
}
track-state-overdue = { $days ->
    [one] { $days } dag agterstallig
   *[other] { $days } dae agterstallig
}
track-state-running = aan die gang
track-state-not-begun = nog nie begin nie
track-actions-title = Wat volgende gedoen word
track-way = Basislyn → teiken
track-sources = Bronne: { $sources }.
track-rules = Hoe om hierdie bladsy te lees.
track-rule-status = Volgens plan is hoogstens ’n tiende van die pad van basislyn na teiken verwyder van wat vir die maand beloof is, en vir die geheel ’n tiende van die beloofde voordeel; andersins is dit voor of agter.
track-rule-promised = Wat beloof is, volg die plan se stappe: ’n syfer bly by sy basislyn totdat die eerste fase wat dit beweeg, eindig.
track-rule-achieved = Wat behaal is, is die voorstel se eie berekening met die gemete syfer in die plek van die teiken, ’n twaalfde vir elke maand; die toeskrywing is soos ooreengekom, en wat afgetrek is vir die risiko dat ’n voordeel nie kom nie, word ook hier afgetrek.
track-rule-carried = ’n Maand sonder meting behou die vorige een, met sy maand daarby; voor die eerste is niks behaal nie.
track-rule-forecast = Teen die huidige pas bring latere maande wat vir hulle beloof is maal die deel wat tot dusver behaal is, en kos hulle wat beplan is.
# Bedrae wat per jaar of per datum gegee word.

basis-by-year = Soos per jaar gegee
basis-by-date = Soos per datum gegee
basis-average = { $years ->
    [one] Die jaarlikse syfer is dié van die een jaar.
   *[other] Die jaarlikse syfer is die gemiddelde van die { $years } jaar.
}
basis-sum = Die syfer is die som van alle bedrae.
benefits-given = Voordele wat per jaar of per datum gegee word, het geen jaarlikse koers nie; die koste van uitstel laat dit buite rekening.
decision = Besluit

# Wat inisiatiewe en komponente bring.

contributions-intro = { $table } verdeel elke voordeel gelykop tussen die inisiatiewe wat op sy syfer draai, en weer tussen die komponente wat dit laat beweeg.
contributions-caption = Wat inisiatiewe en komponente teen huidige waarde bring, in { $currency }
contributor = Gebring deur
share-of-benefits = Van alle voordele
target-shares = Van die uitvoerende teikens
initiatives = Inisiatiewe
components = Oplossingskomponente
# Die werkboek van die besigheidsaak. Name van blaaie het hoogstens 31 karakters.

workbook-summary = Opsomming
workbook-drivers = Insette
workbook-benefits = Voordele
workbook-costs = Koste
workbook-flows = Vloeie
workbook-months = Maande
workbook-scenarios = Uitkomste
workbook-sensitivity = Sensitiwiteit
workbook-assumptions = Aannames
workbook-title = Besigheidsaak vir { $client }
workbook-drivers-note = Elke inset van die besigheidsaak, een keer. Verander een, en al die blaaie volg.
workbook-input-legend = Selle soos hierdie een kan verander word
workbook-benefits-note = Van die beweging van elke syfer tot geld per jaar, wanneer dit vloei, en wat dit lewer.
workbook-costs-note = Elke item wat betaal word, soos die besigheidsaak dit reken.
workbook-flows-note = Voordele en koste per jaar, in { $currency }. Bedrae word afgerond gewys en onafgerond opgetel.
workbook-months-note = Die berekening agter die jare, in { $currency }: watter deel van ’n volle jaar se voordeel in elke maand vloei, en wat betaal word.
workbook-scenarios-note = Elke syfer met ’n bestek aan sy swakker kant, soos dit waarskynlik is, en aan sy beter kant.
workbook-sensitivity-note = Een syfer op ’n slag aan die punte van sy bestek. Gelykbreekwaardes is bereken toe die werkboek geskryf is; hulle volg nie u veranderinge nie.
workbook-assumptions-note = Wat die syfers en die plan as gegewe aanvaar.
workbook-cell-name = Naam in formules
workbook-unit = Eenheid
workbook-value = Waarde
workbook-settings = Instellings
workbook-rate = Diskontokoers, per jaar
workbook-years = Jare waarna gekyk word
workbook-years-note = Vas: die blaaie het soveel kolomme en rye.
workbook-convention = Hoe vloeie verdiskonteer word
workbook-inflation = Inflasie, per jaar
workbook-inflation-note = Voordele en eie inset groei daarmee waar hulle nie ’n eie koers het nie.
workbook-optimism-benefits = Van alle voordele afgetrek vir optimisme
workbook-optimism-costs = By alle koste gevoeg vir optimisme
workbook-tax = Belasting op wins
workbook-depreciation = Jare van waardevermindering
workbook-depreciation-note = Vir wat eenmalig betaal word; 0 vir dadelik.
workbook-driver = Drywer
workbook-likely = Waarskynlik
workbook-low = Laag
workbook-high = Hoog
workbook-pessimistic = Pessimisties
workbook-optimistic = Optimisties
workbook-status = Status
workbook-who = Wie
workbook-when = Wanneer
workbook-where = Waar
workbook-attribution = Ons aandeel
workbook-risk-off = Af vir risiko
workbook-risk-on = By vir risiko
workbook-growth = Groei per jaar
workbook-discount = Afgesproke afslag
workbook-phases = Fase
workbook-start-month = Begin in maand
workbook-end-month = Eindig in maand
workbook-ramp = Deel gelewer teen sy einde
workbook-months-unit = maande
workbook-kind = Soort
workbook-optimism = Optimisme
workbook-first-phase = Begin met
workbook-worth-of-one = Huidige waarde van 1 per jaar
workbook-full = Voordele van ’n volle jaar
workbook-full-no-cash = Voordele van ’n volle jaar, sonder kontant wat eenmalig kom
workbook-starts-with = Voordele wat begin met
workbook-from-month = Vloei vanaf maand
workbook-rise = Styging
workbook-needed = Nodig
workbook-paid = Betaal
workbook-to-us = Aan ons betaal
workbook-uplift = Opslag
workbook-counted-once = Eenmalig gereken
workbook-counted-yearly = Elke jaar gereken
workbook-paid-month = Eers betaal in maand
workbook-net-pv = Netto teen huidige waarde
workbook-factor = Diskontofaktor
workbook-check = Kontrole: lyne min maande
workbook-check-meaning = Enigiets anders as 0 sê dat ’n formule gebreek is.
workbook-month = Maand
workbook-year = Jaar
workbook-units = Wat in elke maand van 1 per jaar vloei, groei ingesluit
workbook-costs-once = Koste, eenmalig
workbook-costs-running = Koste, lopend
workbook-cumulative-pv = Netto, kumulatief, teen huidige waarde
workbook-cumulative-in = Netto, kumulatief: { $scenario }
workbook-taxed = Belas: 1, kontant: 0
workbook-counted-in = Gereken in ’n volle jaar
workbook-no-range = Geen syfer het ’n bestek nie; daarom is daar net een uitkoms.
workbook-results = Resultate
workbook-ratio = Voordeel-kosteverhouding
workbook-payback = Terugbetaaltydperk, in maande
workbook-payback-discounted = Terugbetaaltydperk teen huidige waardes, in maande
workbook-first-end = Eerste punt van die bestek
workbook-second-end = Tweede punt van die bestek
workbook-npv-first = Netto huidige waarde by die eerste punt
workbook-npv-second = Netto huidige waarde by die tweede punt
workbook-change-first = Verandering by die eerste punt
workbook-change-second = Verandering by die tweede punt
workbook-swing = Swaai
workbook-break-even = Gelykbreek, soos bereken
workbook-at-least = van daar af op
workbook-at-most = tot daar
workbook-meaning = Wat dit beteken
workbook-npv-meaning = Die huidige waarde van die voordele min dié van die koste.
workbook-pv-meaning = Al die voordele van die jare waarna gekyk word, elkeen verdiskonteer tot by die begin.
workbook-pv-costs-meaning = Al die koste van die jare waarna gekyk word, elkeen verdiskonteer tot by die begin.
workbook-ratio-meaning = Huidige waarde van die voordele vir elke geldeenheid van die koste teen huidige waarde.
workbook-irr-meaning = Die jaarlikse koers waarteen die netto huidige waarde van die jaarlikse vloeie nul sou wees; ’n streep waar daar nie net een is nie.
workbook-mirr-meaning = Dieselfde, met die diskontokoers vir wat betaal word en vir wat terugkom.
workbook-payback-discounted-meaning = Dieselfde, met elke vloei teen sy huidige waarde.
workbook-funding = Befondsing op sy hoogste
workbook-funding-meaning = Die laagste punt van die kumulatiewe netto vloei: wat betaal moet word voordat dit vir homself betaal.
workbook-ownership = Totale koste van eienaarskap
workbook-ownership-meaning = Al die koste van die jare waarna gekyk word, nie verdiskonteer nie.
workbook-benefits-sum = Voordele van al die jare
workbook-sum-meaning = Al die voordele van die jare waarna gekyk word, nie verdiskonteer nie.
workbook-full-meaning = Sodra alles loop.
workbook-running = Koste van ’n lopende jaar
workbook-running-meaning = Sodra alles loop, teen die pryse van die eerste jaar.
workbook-delay-meaning = ’n Twaalfde van die voordele van ’n volle jaar, min die lopende koste wat intussen bespaar word.
workbook-nothing-meaning = Wat die behoeftes kos waarvan die bedrag bekend is. Die saak maak nie daarop aanspraak om alles te bespaar nie.
workbook-slack = Voordele kan laer wees met
workbook-slack-meaning = Soveel laer, almal van hulle, voordat die netto huidige waarde nul is.
workbook-share-meaning = Deel van die pad van vandag se syfer tot by die doelwit wat die besigheidsaak lewer.
workbook-open-cells = Insette staan op die tweede blad. Die blaaie is sonder ’n wagwoord beskerm, sodat geen formule per ongeluk oorskryf word nie.
workbook-cash-chart = Kumulatiewe netto kontantvloei per maand
workbook-year-chart = Voordele en koste per jaar
workbook-tornado-chart = Verandering van die netto huidige waarde wanneer een syfer alleen aan ’n punt van sy bestek staan

# Ingebruikneming en vertraging van fases.

phase-effect = Hiermee kan { $share } van die volle jaarlikse voordeel van wat reeds gelewer is, bereik word.
phase-delay = Dit tree { $months } later in werking, van { $date } af.
phase-adoption = Wat hierdie fase byvoeg, tel vir diegene wat dit gebruik: { $shares }.
adoption = Ingebruikneming
adoption-year = { $share } in jaar { $n }
adoption-last = { $share } van jaar { $n } af
phase = Fase
effects-intro = { $table } wys van wanneer af gereken word wat elke fase lewer, en vir hoeveel van diegene wat dit moet gebruik.
effects-caption = Wanneer die fases in werking tree, en hoeveel mense gebruik wat hulle lewer
effect-from = Tree in werking
effect-ramp = Volle voordeel teen dan gelewer
not-reached = Nie bereik teen die plan se ingebruikneming nie
workbook-delay = Vertraging in maande
workbook-adoption-year = Ingebruikneming, jaar { $n }
workbook-brings = Deur hom gelewer
workbook-runs = Gereken sodra alles loop
workbook-price-once = Prys, eenmalig
workbook-price-yearly = Prys, elke jaar
workbook-price-meaning = Wat aan ons betaal word, ná ooreengekome afslag, sonder wat opsioneel is.
break-even-target = selfs sonder verbetering
break-even-driver = van nul tot tien keer soveel
break-even-fails = nie deur hierdie syfer alleen nie

# The list of revisions, in the terminal.
log-revision = Hersiening
log-by = Uitgereik deur
log-price = Prys
log-change = Verandering
log-note = Nota
log-first = eerste hersiening
log-price-moved = prys { $change }
log-npv-moved = netto huidige waarde { $change }
log-same-figures = dieselfde prys en netto huidige waarde
log-currency = geldeenheid { $new } in plaas van { $old }

# What changed between two revisions.
diff-title = Wat verander het tussen { $from } en { $to }
diff-revision = hersiening { $n }
diff-now = die model soos dit nou is
diff-none = Niks het verander nie.
diff-count = { $n ->
    [one] Een verandering
   *[other] { $n } veranderings
}
diff-document = Die dokument
diff-catalogue = Ons katalogus
diff-what = Wat verander het
diff-price = Prys oor { $years } jaar
diff-price-short = Prys
diff-npv-short = NHW
diff-roi-short = Opbrengs
diff-before = Voor
diff-after = Na
diff-alone = Som van die uitwerkings alleen
diff-together = Alles saam
diff-interaction = Omdat hulle saamkom, en afronding
diff-interaction-note = Veranderings werk op mekaar in; daarom tel hul uitwerkings alleen nie op tot die uitwerking van almal saam nie.
diff-group-note = Veranderings met dieselfde nommer tussen hakies maak net saam sin; hul uitwerking word saam bereken.
diff-unsound = Alleen kan dit nie bereken word nie: { $reason }
diff-sections = Afdelings van die dokument: { $sections }
diff-no-sections = Geen afdeling van die dokument nie
diff-internal = intern
diff-internal-note = Intern. Dit noem wat geen kliënt mag sien nie.
diff-cover = Voorblad
diff-added = nuut
diff-removed = nie meer daar nie
diff-renamed = sy id is nou { $to }, was { $from }
diff-reordered = van plek { $from } na plek { $to } verskuif
diff-kept-place = ander het daarom geskuif; dit is nog op plek { $at }
diff-moved = van { $from } na { $to } verskuif
diff-moved-to = hoort nou by { $to }
diff-moved-from = hoort nie meer by { $from } nie
diff-changed = { $field }: { $from } → { $to }
diff-set = { $field }: nou { $to }
diff-unset = { $field }: nie meer { $from } nie
diff-more = { $field }: ook { $to }
diff-moved-more = hoort nou ook by { $to }
diff-reworded = { $field }: anders bewoord
diff-given = { $field }: bygevoeg
diff-dropped = { $field }: weggelaat
diff-named = { $kind } “{ $name }”
diff-points = { $n } persentasiepunte
diff-yes = ja
diff-no = nee

# Kinds of elements.
record-Action = aksie
record-Alternative = alternatief
record-Approach = benadering
record-Assumption = aanname
record-CatalogueKpi = katalogus-KPI
record-Competitor = mededinger
record-Component = oplossingskomponent
record-Contribution = bydrae
record-Criterion = kriterium
record-DatedFlow = gedateerde bedrag
record-DepartmentKpi = departementele KPI
record-Differentiator = onderskeidende sterkpunt
record-Driver = drywer
record-DriverCorrelation = korrelasie
record-Effort = eie inset
record-Evidence = bewysstuk
record-Exchange = ruil
record-ExecutiveKpi = uitvoerende KPI
record-Fit = onderskeidende sterkpunt
record-Initiative = inisiatief
record-Intangible = voordeel sonder prys
record-Judgement = oordeel
record-Need = behoefte
record-NotRelevant = weggelate katalogus-KPI
record-Offering = aanbod
record-Person = persoon
record-PersonalNeed = persoonlike behoefte
record-Phase = fase
record-Pressure = druk
record-PriceBookItem = lysprys
record-PriceItem = prysitem
record-PriceOption = opsie
record-Requirement = vereiste
record-Review = hersieningspunt
record-Risk = risiko
record-ServiceLevel = diensvlak
record-Signatory = ondertekenaar
record-Stakeholder = belanghebbende
record-Step = volgende stap
record-Tax = belasting
record-Term = bepaling

# Fields of a model, as a reader calls them.
field-about = oor ons
field-acceptance = aanvaarding
field-actions = aksies
field-after = maande tot dit begin
field-agreed_with = ooreengekom met
field-also = ander name
field-alternatives = alternatiewe
field-amount = bedrag
field-amounts = bedrae per jaar
field-answer = ons antwoord
field-answered_by = beantwoord deur
field-approach = benadering
field-approaches = ander maniere
field-approved = goedgekeur
field-ask = besluit gevra
field-asked_by = gevra deur
field-assumptions = aannames
field-attitude = houding teenoor ons
field-attribution = deel wat ons s’n is
field-baseline = vandag se syfer
field-benefits = voordele
field-better = rigting
field-book = lysprys
field-budget = begroting
field-buys = wat dit koop
field-bvf = formaat
field-by = teen wanneer
field-case = sakegeval
field-catalogue = katalogus-KPI
field-change = houding teenoor verandering
field-client = kliënt
field-client_effort = kliënt se eie inset
field-comparison = vergelyking
field-competitors = mededingers
field-component = komponent
field-components = oplossingskomponente
field-conditions = voorwaardes
field-consequence = gevolg
field-contact = nabyheid van kontak
field-contacts = kontakpersone
field-contributes = bydraes
field-convention = diskonteringskonvensie
field-correlations = korrelasies
field-costs = koste
field-criteria = kriteria
field-currency = geldeenheid
field-customers = kliënte
field-date = datum
field-decision = besluit deur die kliënt
field-decision_process = besluitproses
field-delivers = wat dit lewer
field-department = departement
field-department_kpis = departementele KPI’s
field-depreciation_years = jare van afskrywing
field-differentiators = wat dit onderskei
field-discount = afslag
field-discount_rate = diskontokoers
field-distribution = verspreiding
field-does_not = wat dit nie lewer nie
field-done_when = klaar wanneer
field-drive = dryfkrag
field-driver = drywer
field-drivers = drywers
field-dropped = rede vir weglating
field-effect = uitwerking elders
field-email = e-posadres
field-escalation = groei per jaar
field-evidence = bewys
field-executive_kpis = uitvoerende KPI’s
field-fits_when = regte keuse wanneer
field-flows = bedrae per datum
field-focus = besluitfokus
field-formula = formule
field-frame = raamwerk
field-from = waar dit vandaan kom
field-gains = wat dit bring
field-get = in ruil
field-give = wat ons gee
field-give_get = ruile
field-give_limits = perke van toegewings
field-hard = harde feite
field-headline = kernboodskap
field-id = id
field-if_not = as dit nie gedoen word nie
field-impact = impak
field-implication = wat dit kos
field-included = by die pryse ingesluit
field-includes = items daarin
field-industry = bedryf
field-inflation = inflasie
field-initiatives = inisiatiewe
field-intangibles = voordele sonder prys
field-internal = interne deel
field-item = prysitem
field-items = prysitems
field-kind = soort
field-kpi = KPI
field-kpis = KPI’s
field-language = taal
field-layer = vlak
field-level = vlak
field-levels = diensvlakke
field-likelihood = waarskynlikheid
field-limits = perke
field-mandatory = verpligtend
field-market_test = marktoets
field-measured_by = hoe dit gemeet word
field-model = sakemodel
field-moves = departementele KPI’s wat dit beweeg
field-name = naam
field-need = behoefte
field-needs = behoeftes
field-next = wat daarna kom
field-next_steps = volgende stappe
field-not_relevant = weggelate katalogus-KPI’s
field-note = nota
field-notes = notas
field-nothing = niks doen
field-of = eerste drywer
field-offering = aanbod
field-offerings = aanbiedinge
field-on = dag
field-one_off = eenmalig
field-opportunity = geleentheid
field-optimism = aanpassing vir optimisme
field-optional = opsioneel
field-options = opsies
field-organisation = departemente
field-ours = die voorstel
field-outcome = wat anders sal wees
field-owner = verantwoordelik
field-part = rol in die besluit
field-payment = betaling
field-payoff = wat gewen word
field-per = verkoopseenheid
field-personal_needs = persoonlike behoeftes
field-phase = fase
field-phases = fases
field-phone = telefoon
field-plan = aksieplan
field-prepared_by = voorberei deur
field-prepared_for = voorberei vir
field-pressures = wat druk uitoefen
field-price = prys
field-price_book = pryslys
field-problem = wat verkeerd loop
field-promise = belofte
field-ramp = deel van die voordeel van dan af
field-range = bestek
field-rank = rangkorrelasie
field-rate = koers
field-reaches = syfer wat bereik moet word
field-recommended = aanbeveel
field-reduces = geneem uit
field-reference = verwysing
field-requirements = vereistes
field-reserve_price = reserweprys
field-result = wat dit toon
field-reviews = hersieningspunte
field-risk = risiko
field-risks = risiko’s
field-role = rol
field-runs = lopies
field-seed = saad van die simulasie
field-serves = dien
field-service = diens
field-sets_apart = teenoor ander benaderings
field-short = kort naam
field-signs = wie teken
field-simulation = simulasie
field-situation = hoe dit vandag is
field-soft = sagte sterkpunte
field-solution = oplossing
field-source = bron
field-stage = stadium van die aankoop
field-stakeholders = belanghebbendes
field-start = begin
field-starts = begin
field-status = status
field-subtitle = subtitel
field-summary = opsomming
field-tagline = slagspreuk
field-target = teiken
field-tax = belasting op wins
field-taxes = belastings
field-terms = bepalings
field-text = teks
field-timing = tydsberekening van vloei
field-title = titel
field-to = uitvoerende KPI
field-typical = gewone verbetering
field-unit = eenheid
field-until = tot
field-utility = wat dit doen
field-valid_until = geldig tot
field-value = waarde
field-vendor = katalogus
field-warranty = waarop u kan reken
field-we = hoe ons daaraan voldoen
field-weeks = weke
field-weight = gewig
field-what = wat
field-when = wanneer
field-where = waar
field-who = wie
field-why = waarom
field-with = tweede drywer
field-year = jaar
field-yearly = jaarliks
field-years = jare in oënskou

# Words of choices, as a reader calls them.
word-higher = meer is beter
word-lower = minder is beter
word-saving = besparing
word-avoidance = vermyde koste
word-margin = marge
word-productivity = vrygestelde tyd
word-cash = vrygestelde kontant
word-us = ons
word-client = die kliënt
word-low = laag
word-medium = medium
word-high = hoog
word-organisation = organisasie
word-people = mense
word-technology = tegnologie
word-delivery = lewering
word-running = rigting van die onderneming
word-managing = bestuur van die onderneming
word-operating = bedryf van die onderneming
word-explicit = deur die kliënt gesê
word-implied = volg uit wat die kliënt gesê het
word-goals = eie doelwitte
word-policy = beleid en omgewing
word-competition = mededinging
word-customers = kliënte
word-suppliers = verskaffers
word-strong = beter as gevra
word-good = soos gevra
word-fair = met beperkings
word-weak = nie nagekom nie
word-offered = aangebied
word-agreed = ooreengekom
word-tei = soos in TEI-studies
word-omb-a94 = soos in OMB-omsendbrief A-94
word-excel = soos in sigblaaie
word-continuous = deurlopend
word-year-end = aan die einde van elke jaar
word-mid-year = in die middel van elke jaar
word-monthly = maand vir maand
word-confirmed = bevestig
word-stated = deur die kliënt verskaf
word-assumed = ons aanname
word-benchmark = maatstaf
word-pert = PERT
word-triangular = driehoekig
word-uniform = eenvormig
word-normal = normaal
word-reference = kliëntverwysing
word-study = studie
word-certificate = sertifikaat
word-trial = proefneming

# Die transaksie en die oorsig daarvan: vir die verkoper se eie span.
internal-mark = Intern: slegs vir ons eie span
deal-discount = { $item }: { $discount } minder
deal-over-years = Oor { $years } jaar
deal-basis-over-years = vir die prys oor { $years } jaar
deal-basis-one-off = vir wat eenmalig betaal word
deal-basis-yearly = vir wat elke jaar betaal word
deal-reserve = Reserweprys: { $amount }, { $basis }.
deal-no-reserve = Geen reserweprys is bepaal nie.
deal-our-revenue = Ons inkomste, huidige waarde
deal-room = Ruimte bo reserweprys
deal-client-npv = Kliënt se NHW
deal-payback-months = Terugbetaling, maande
deal-roi-points = Opbrengs, punte
deal-price = Prys oor die jare
deal-position-list = Niks toegegee nie
deal-position-agreed = Soos ooreengekom
deal-position-offered = Alle aanbiedinge aanvaar
deal-position-tried = Soos ooreengekom, en dit
deal-position-tried-last = Alle aanbiedinge, en dit
deal-with-agreed = wat ooreengekom is
deal-with-offered = alle aanbiedinge
deal-with-tried = wat ooreengekom is en dit
deal-with-tried-last = alle aanbiedinge en dit
deal-below-reserve = Met { $given } is die prys { $amount } onder die reserweprys.
deal-crossed = { $item }: { $discount } word altesaam toegegee, maar die perk is { $limit }.
deal-loses = { $exchange } kos ons { $amount } meer as wat dit inbring. Vra meer, of gee minder.
deal-refused = { $exchange } kos die kliënt { $amount } meer as wat dit inbring. Verwag ’n nee.
deal-limit = { $item }: hoogstens { $limit } minder
deal-optional = { $item } is opsioneel. Die afslag tel net as die kliënt dit neem.
deal-ask-in-return = Dit gee en kry niks. Besluit wat ons in ruil vra voordat jy dit noem.
deal-status-agreed = ooreengekom
deal-status-offered = aangebied
deal-status-tried = op proef
deal-give = Ons gee
deal-get = Ons kry
deal-note = Berus op
deal-give-and-get = Ons gee → ons kry
deal-worths-title = Wat elkeen vir albei kante werd is, teen huidige waarde
deal-effects-title = Wat elke afslag verander
deal-exchange = Ruil
deal-costs-us = Kos ons
deal-worth-to-us = Bring ons
deal-our-balance = Oor vir ons
deal-worth-to-client = Bring kliënt
deal-costs-client = Kos kliënt
deal-client-balance = Oor vir kliënt
deal-together = Alles saam
review-title = Interne transaksie-oorsig: { $client }
review-subject = Intern. Is dit tyd vir ’n voorstel? Soos op { $date }
review-verdict-send = Stuur dit. Alles wat moet geld, geld.
review-verdict-not-yet = Nog nie, want { $reasons }.
review-verdict-walk-away = Onttrek hoflik, want { $reasons }.
review-decision-send = Stuur
review-decision-not-yet = Nog nie
review-decision-walk-away = Onttrek
review-reason-separator = {"; "}
review-more-reasons = { $n ->
    [one] { $n } verdere rede staan hieronder
   *[other] { $n } verdere redes staan hieronder
}
review-tile-verdict = soos op { $date }
review-tile-confirmed = van die voordele deur die kliënt gestel of bevestig
review-tile-opportunity = vrae oor die geleentheid met ja beantwoord
review-tile-room = bo die reserweprys as alle aanbiedinge aanvaar word
review-reason-no-condition = geen van die vier voorwaardes geld nie
review-reason-no-opportunity = daar is geen geleentheid nie: al vyf vrae daaroor is met nee beantwoord
review-reason-no-compete = ons kan nie meeding nie: al vyf vrae daaroor is met nee beantwoord
review-reason-no-win = ons kan nie wen nie: al vyf vrae daaroor is met nee beantwoord
review-reason-no-worth = dit is nie die moeite werd om te wen nie: al vyf vrae daaroor is met nee beantwoord
review-reason-no-value = die kliënt bring ons min, nou en later
review-reason-condition-problem-no = die kliënt het geen ernstige probleem nie
review-reason-condition-problem-unknown = ons weet nie of die probleem ernstig is nie
review-reason-condition-budget-no = geen begroting is goedgekeur nie
review-reason-condition-budget-unknown = ons weet nie of ’n begroting goedgekeur is nie
review-reason-condition-time-no = die tydraamwerk is nie haalbaar nie
review-reason-condition-time-unknown = ons weet nie teen wanneer die kliënt moet besluit nie
review-reason-condition-process-no = die kliënt het geen duidelike besluitproses nie
review-reason-condition-process-unknown = ons weet nie hoe die kliënt besluit nie
review-reason-market-need-no = die kliënt voel nie die behoefte nie
review-reason-market-need-unknown = ons weet nie of die kliënt die behoefte voel nie
review-reason-market-means-no = die kliënt het nie die middele nie
review-reason-market-means-unknown = ons weet nie of die kliënt ’n begroting en ’n span het nie
review-reason-market-will-no = die kliënt praat nie oor voorwaardes nie
review-reason-market-will-unknown = die kliënt het nog nie oor voorwaardes gepraat nie
review-reason-money-approved-no = die geld is nie goedgekeur nie
review-reason-money-approved-unknown = ons weet nie of die geld goedgekeur is nie
review-reason-money-allocated-no = die geld is nie hiervoor opsygesit nie
review-reason-money-allocated-unknown = ons weet nie of die geld hiervoor opsygesit is nie
review-reason-money-signs-unknown = ons weet nie wie teken nie
review-reason-money-by-unknown = ons weet nie teen wanneer geteken moet word nie
review-reason-missing-economic-buyer = ons weet nie wie die geld vrystel nie
review-reason-missing-champion = niemand binne praat vir ons nie
review-reason-unmet = ons het geen kontak met { $name }, wat die geld vrystel, nie
review-reason-against = { $name }, wat die geld vrystel, is teen ons
review-reason-too-early = die kliënt werk nog uit wat hy nodig het
review-reason-no-criteria = geen koopmaatstawwe is bekend nie
review-reason-unagreed = { $n ->
    [one] { $n } maatstaf is met niemand ooreengekom nie
   *[other] { $n } maatstawwe is met niemand ooreengekom nie
}
review-reason-weak = ons voldoen swak aan “{ $criterion }”, wat swaar weeg
review-reason-thin = by “{ $group }” is net { $n } van vyf vrae met ja beantwoord
review-reason-unconfirmed = die kliënt staan agter net { $share } van die voordele
review-reason-no-benefits = geen voordeel is al in geld uitgedruk nie
review-reason-below-reserve = met alle aanbiedinge aanvaar is die prys { $amount } onder die reserweprys
review-reason-limit = die afslag op “{ $item }” gaan verder as sy perk
review-advice-doubts = Die kliënt twyfel voor ondertekening. Antwoord op die risiko’s; ’n laer prys antwoord op geeneen nie.
review-advice-critic-at-a-distance = { $name } is teen ons, en ons ken mekaar skaars. Praat voordat die voorstel dit doen.
review-advice-critic = { $name } is teen ons. Vind uit wat bewys moet word.
review-advice-decider-at-a-distance = { $name } besluit, en ons ken mekaar skaars.
review-advice-missing-technical-evaluator = Dit is nie bekend wie beoordeel of die oplossing werk nie.
review-advice-missing-coach = Niemand vertel ons hoe sake binne staan nie.
review-glance-title = Gereedheid in ’n oogopslag
review-area = Gebied
review-state = Stand
review-says = Hoe dit staan
review-area-conditions = Vier voorwaardes
review-area-market = Marktoets
review-area-money = Geld
review-area-people = Mense
review-area-criteria = Maatstawwe
review-area-opportunity = Geleentheid
review-area-confirmation = Voordele
review-area-price = Prys en perke
review-area-value = Kliënt se waarde
review-area-opening = Beginposisie
review-area-stage = Stadium
review-state-good = in orde
review-state-open = oop
review-state-bad = teen ons
review-state-fact = bekend
review-not-known = Nog nie bekend nie
review-fact-yes = { $n } van { $all } met ja beantwoord
review-fact-money = goedgekeur en opsygesit; { $signs } teken teen { $by }
review-fact-people = { $n ->
    [one] { $n } persoon bekend, met koper en voorspraak
   *[other] { $n } mense bekend, onder wie koper en voorspraak
}
review-fact-criteria = { $n ->
    [one] { $n } maatstaf, ooreengekom
   *[other] { $n } maatstawwe, almal ooreengekom
}
review-fact-confirmed = die kliënt staan agter { $share }
review-fact-room = { $amount } bo die reserweprys as alle aanbiedinge aanvaar word
review-fact-offers = { $n ->
    [one] { $n } aanbod staan oop
   *[other] { $n } aanbiedinge staan oop
}
review-value-high-high = Sleutelkliënt: belê
review-value-high-low = Goeie besigheid: lewer en verdien
review-value-low-high = Deuroopmaker: beperk die moeite, mik na die verwysing
review-value-low-low = Laat dit vir ander
review-value-short = Wins op kort termyn
review-value-short-high = Hoog
review-value-short-low = Laag
review-value-long-high = Invloed op lang termyn: hoog
review-value-long-low = Laag
review-opening-ground = Terrein
review-opening-ground-ours = Ons s’n
review-opening-ground-open = Niemand s’n
review-opening-ground-theirs = Iemand anders s’n
review-opening-lead-us = Ons lei
review-opening-lead-nobody = Niemand lei nie
review-opening-lead-rival = Iemand anders lei
review-opening-ours-us = Bring dit gou tot ’n besluit
review-opening-ours-nobody = Neem die leiding: bepaal die maatstawwe
review-opening-ours-rival = Bring die gesprek terug na ons sterk punte
review-opening-open-us = Trek die maatstawwe na ons sterk punte
review-opening-open-nobody = Wees eerste om die behoefte te omskryf
review-opening-open-rival = Verander die vraag voordat dit beantwoord is
review-opening-theirs-us = Skuif na ander terrein terwyl hulle luister
review-opening-theirs-nobody = Bring ’n nuwe maatstaf in
review-opening-theirs-rival = Mik na ’n deel, of onttrek
review-stage-says = { $stage }. { $advice }
review-stage-needs = Behoeftes
review-stage-needs-advice = Praat oor probleme, nog nie oor oplossings nie.
review-stage-evaluation = Beoordeling
review-stage-evaluation-advice = Kom ooreen oor maatstawwe en oor wat elkeen werd is.
review-stage-doubts = Twyfel
review-stage-doubts-advice = Beantwoord dit met antwoorde op risiko’s, nie met ’n laer prys nie.
review-stage-implementation = Ingebruikneming
review-stage-implementation-advice = Wys vroeë resultate, en berei die volgende stap voor.
review-questions-title = Wat om volgende te vra
review-whom = Vir wie
review-kind = Soort
review-question = Vraag
review-spin-situation = Situasie
review-spin-problem = Probleem
review-spin-implication = Gevolg
review-spin-payoff = Voordeel
review-whom-nobody = Wie ons ook al die beste ken
review-figure-missing = vandag se syfer
review-ask-figure = Ons reken met { $figure } vir “{ $name }”. Wat sê julle eie boeke, en oor watter tydperk?
review-ask-kpi = Ons reken met { $figure } vir “{ $name }”. Wie meet dit, en stem die syfer met julle s’n ooreen?
review-ask-need = Wat gaan vandag verkeerd met “{ $need }”, hoe dikwels, en wie voel dit eerste?
review-ask-cost = As “{ $need }” nog ’n jaar aanhou, wat kos dit julle, en waar wys dit in die rekeninge?
review-ask-value = As “{ $need }” opgelos is, hoeveel nader bring dit “{ $kpi }” aan { $target }?
review-ask-deadline = { $date }: “{ $what }”. Wat volg as niks dan verander het nie?
review-ask-money-approved = Is { $amount } goedgekeur, deur wie, en onder watter hoof?
review-ask-money-allocated = Is die geld hiervoor opsygesit, of ding dit met ander projekte mee?
review-ask-money-signs = Wie teken ’n bestelling van { $amount }, en bo watter bedrag moet iemand anders instem?
review-ask-money-by = Teen wanneer moet geteken word sodat “{ $phase }” op { $date } kan begin?
review-ask-money-by-alone = Teen wanneer moet geteken word?
review-ask-process = Watter stappe lei van ’n voorstel tot ’n handtekening, wie neem aan elkeen deel, en wie kan dit keer?
review-ask-means = Wie by { $client } is beskikbaar vir “{ $phase }”, en wie lei dit?
review-ask-will = As “{ $kpi }” van { $baseline } na { $target } gaan, wat moet nog geskik word voordat julle teken?
review-ask-part = Wie speel hierdie rol: { $part }?
review-ask-part-economic-buyer = Wie stel die geld vry, en is daardie persoon vir “{ $kpi }” verantwoordelik?
review-ask-part-champion = Wie wen die meeste as “{ $kpi }” van { $baseline } na { $target } gaan, en sal daardie persoon daarvoor praat?
review-ask-part-technical-evaluator = Wie beoordeel of ons oplossing “{ $kpi }” kan beweeg, en waaraan?
review-ask-part-coach = Wie kan ons vertel hoe die gesprekke oor “{ $kpi }” binne verloop?
review-ask-critic = Wat in ons voorstel pla u die meeste, en wat moet bewys word voordat “{ $subject }” daarop kan berus?
review-ask-critic-alone = Wat in ons voorstel pla u die meeste, en wat moet bewys word?
review-ask-distant = Wat sou “{ $kpi }” op { $target } in plaas van { $baseline } vir u moontlik maak, en wat moet u eers sien?
review-ask-criterion = Hoe swaar moet “{ $criterion }” weeg, en wie moet nog instem?
review-ask-weakness = Wat sou dit kos as daar eers in ’n latere fase aan “{ $criterion }” voldoen word?
review-ask-settle = Om uit te vind: { $question }
review-ask-settle-noted = Om uit te vind: { $question } Tot dusver: { $note }
review-ask-doubt = “{ $risk }”: wat moet u sien sodat dit u nie meer pla nie?
review-open-title = Wat die kliënt nie bevestig het nie
review-rests-on-it = Voordele daarop
review-confirms = Moet bevestig
review-people-title = Mense
review-missing = Nie bekend nie: { $parts }.
review-person = Persoon
review-part = Rol
review-level = Vlak
review-drive = Dryfveer
review-change = Verandering
review-focus = Kyk na
review-contact = Kontak
review-attitude = Teenoor ons
review-wants = Wil hê
review-part-economic-buyer = ekonomiese koper
review-part-champion = voorspraak
review-part-technical-evaluator = tegniese beoordelaar
review-part-coach = gids
review-part-user = gebruiker
review-level-operating = bedryf
review-level-deciding = besluit
review-level-senior-outsider = senior buitestaander
review-level-expert = kundige
review-drive-safety = veiligheid
review-drive-belonging = behoort
review-drive-esteem = erkenning
review-drive-growth = groei
review-change-innovator = vernuwer
review-change-visionary = visioenêr
review-change-pragmatist = pragmatis
review-change-conservative = konserwatief
review-change-laggard = agteros
review-focus-finance = geld
review-focus-technology = tegnologie
review-focus-relations = verhoudings
review-focus-business = besigheid
review-contact-none = geen
review-contact-little = min
review-contact-often = dikwels
review-contact-deep = diep
review-attitude-mentor = mentor
review-attitude-supporter = ondersteuner
review-attitude-neutral = neutraal
review-attitude-critic = kritikus
review-attitude-enemy = vyand
review-conditions-title = Voorwaardes, mark en geld
review-answer = Antwoord
review-rests-on = Berus op
review-answer-yes = ja
review-answer-no = nee
review-answer-unknown = nie bekend nie
review-condition-problem = ’n Ernstige probleem met gevolge
review-condition-budget = ’n Goedgekeurde begroting
review-condition-time = ’n Redelike tydraamwerk
review-condition-process = ’n Duidelike besluitproses
review-market-need = Die behoefte: gevoel, vertel, en die waarde daarvan genoem
review-market-means = Die middele: begroting, span, kennis
review-market-will = Die wil: voorwaardes word bespreek
review-money-approved = Is dit goedgekeur?
review-money-allocated = Is dit hiervoor opsygesit?
review-money-signs = Is dit bekend wie teken?
review-money-by = Is dit bekend teen wanneer?
review-process = Hoe daar besluit word
review-opportunity-title = Die twintig vrae
review-group-of = { $group } { $n } van 5
review-group-opportunity = Is daar ’n geleentheid?
review-group-compete = Kan ons meeding?
review-group-win = Kan ons wen?
review-group-worth = Is dit die moeite werd?
review-question-customer-project = Het die kliënt ’n projek met ’n naam, ’n leier en ’n datum?
review-question-customer-business = Weet ons hoe die kliënt sy geld verdien?
review-question-customer-finances = Ken ons die kliënt se finansies?
review-question-access-to-funds = Kan die kliënt by die geld uitkom?
review-question-compelling-event = Dwing iets ’n besluit teen ’n datum af?
review-question-formal-criteria = Ken ons die formele maatstawwe en hul gewigte?
review-question-solution-fit = Voldoen ons oplossing aan wat vereis word?
review-question-resources = Het ons die mense en die tyd?
review-question-relationship = Is ons verhouding met die kliënt goed genoeg?
review-question-unique-value = Het ons iets van waarde wat ander nie het nie?
review-question-inside-support = Wil iemand binne hê dat ons wen?
review-question-executive-credibility = Neem die kliënt se bestuur ons ernstig op?
review-question-cultural-fit = Pas die twee kante bymekaar?
review-question-informal-criteria = Ken ons die maatstawwe wat niemand neergeskryf het nie?
review-question-political-alignment = Is die mense met invloed aan ons kant?
review-question-short-term-revenue = Is die eerste jaar se inkomste groot genoeg?
review-question-future-revenue = Sal daar meer wees?
review-question-profitability = Verdien ons daarop?
review-question-risk = Kan ons die risiko dra?
review-question-strategic-value = Bring dit ons êrens?
review-position-title = Waarde en beginposisie
review-criteria-title = Koopmaatstawwe
review-agreed-with = Ooreengekom met
review-we = Ons voldoen
review-nobody = niemand
review-deal-title = Die transaksie
review-limits = Hoe ver ons mag gaan
review-others-title = Ander in die wedloop, en notas
review-rules-run-in = Hoe die uitspraak bereik word.
review-rules = Onttrek: geen van die vier voorwaardes geld nie, ’n hele groep van die twintig vrae is met nee beantwoord, of die kliënt bring min, nou en later. Nog nie: iets hierbo is oop of teen ons, ’n groep het minder as drie van vyf, minder as die helfte van die voordele is gestel of bevestig, of al die aanbiedinge saam gaan onder ons perke. Anders: stuur.
review-worth-rules = Wat ’n afslag kos en bring, is die verskil tussen twee volledige besigheidsake, teen huidige waarde met die kliënt se koers.

# Further fields of a model that a change can be about.
field-access_to_funds = toegang tot fondse
field-adoption = aanvaarding
field-allocated = toegeken
field-compelling_event = dringende gebeurtenis
field-costs_client = koste vir die kliënt
field-costs_us = koste vir ons
field-cultural_fit = kulturele passing
field-customer_business = kliënt se besigheid
field-customer_finances = kliënt se finansies
field-customer_project = kliënt se projek
field-customer_value = kliëntwaarde
field-delay = vertraging
field-discount_limits = afslagperke
field-exchanges = uitruilings
field-executive_credibility = geloofwaardigheid by bestuur
field-formal_criteria = formele kriteria
field-future_revenue = toekomstige inkomste
field-ground = tuisveld
field-informal_criteria = informele kriteria
field-inside_support = interne steun
field-lead = voorsprong
field-long_term = lang termyn
field-means = middele
field-opening = openingsposisie
field-political_alignment = politieke belyning
field-process = proses
field-profitability = winsgewendheid
field-relationship = verhouding
field-reserve_covers = wat die reserweprys dek
field-resources = hulpbronne
field-short_term = kort termyn
field-short_term_revenue = korttermyn-inkomste
field-solution_fit = oplossing se passing
field-strategic_value = strategiese waarde
field-time = tyd
field-unique_value = unieke waarde
field-will = wil
field-worth_to_client = waarde vir die kliënt
field-worth_to_us = waarde vir ons
record-ExchangeWorth = uitruiling se waarde

# What the client answered.
feedback-about = Waaroor
feedback-who = Wie
feedback-said = Opmerking
feedback-page = bl. { $page }
feedback-none = Nog geen terugvoer nie.
feedback-none-open = Niks is oop nie.
feedback-before = Voor
feedback-after = Ná
feedback-price-once = Prys, eenmalig
feedback-price-yearly = Prys per jaar
feedback-status-open = oop
feedback-status-accepted = aanvaar
feedback-status-in-part = gedeeltelik aanvaar
feedback-status-declined = afgewys

# Wat ’n hersiening van die vorige een sê.
since-title = Wat sedert hersiening { $n } verander het
since-lead = U ken hersiening { $n } van { $date }. Hierdie bladsye sê wat van u punte geword het, wat verander het, en wat elke verandering aan die prys en die opbrengs doen.
since-lead-changes = U ken hersiening { $n } van { $date }. Hierdie bladsye sê wat verander het, en wat elke verandering aan die prys en die opbrengs doen.
since-lead-none = U ken hersiening { $n } van { $date }. Niks in hierdie een lui anders nie.
since-bars = In die PDF staan daar ’n streep in die kantlyn langs alles wat anders lui; wat weg is, word net hier gelys.
since-revision = Hersiening
since-by = Uitgereik deur
since-content = Wat dit gebring het
since-first = Eerste uitgawe
since-answers = { $n ->
    [one] { $n } punt beantwoord
   *[other] { $n } punte beantwoord
}
since-changes = { $n ->
    [one] { $n } verandering
   *[other] { $n } veranderinge
}
since-points-title = Wat u vir ons gesê het, en ons antwoorde
since-said = U het gesê
since-answer = Ons antwoord
since-page = bladsy { $page } van hersiening { $n }
since-quote = “{ $quote }”
since-who = — { $who }, { $date }
since-open = Oop
since-accepted = Aanvaar
since-in-part = Gedeeltelik aanvaar
since-declined = Van die hand gewys
since-reason = Rede
since-changes-title = Die veranderinge, en wat elkeen doen
since-changes-intro = Elke uitwerking is dié van die verandering alleen, op die prys oor die jare van die besigheidsaak, die netto huidige waarde, die opbrengs en die terugbetaaltydperk.
since-numbered = Hersiening { $n }

# What was marked in a document without words of one's own, or with words for it.
feedback-mark-highlight = (uitgelig)
feedback-mark-underline = (onderstreep)
feedback-mark-strike-out = (deurgehaal)
feedback-mark-insert = (hier ontbreek iets)
feedback-mark-note = (’n nota sonder woorde)
feedback-mark-drawing = (gemerk)
feedback-mark-stamp = (gestempel)
feedback-replaced = (vervang deur) { $words }
feedback-inserted = (ingevoeg) { $words }

# What changed from one revision to the next.
log-changes = { $counts }: { $names }
log-changed = { $n } verander
log-added = { $n } bygevoeg
log-removed = { $n } verwyder
log-moved = { $n } verskuif
log-renamed = { $n ->
    [one] { $n } met ’n nuwe id
   *[other] { $n } met nuwe id’s
}
log-same-model = dieselfde model
log-look = ander voorkoms of taal
log-unknown = slegs syfers, want ’n hersiening is beskadig
log-and = { $one }; { $other }
