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

footer = { $vendor } · Vertroulik
page-label = Bladsy {"{"}page{"}"} van {"{"}pages{"}"}
figure-label = Figuur {"{"}n{"}"}
figure-part-label = Figuur {"{"}n{"}"}, deel {"{"}part{"}"} van {"{"}parts{"}"}
table-label = Tabel {"{"}n{"}"}
contents-label = Inhoud
continued-label = vervolg

# Wat verskeie afdelings sê.

amount = Bedrag
range-label = Bereik
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
    [one] Een behoefte het in ons gesprekke na vore gekom.
   *[other] { $n } behoeftes het in ons gesprekke na vore gekom. Elkeen word in vier stappe vertel: hoe dit vandag is, wat verkeerd loop, wat dit kos en wat gewen word wanneer dit opgelos is.
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
 } van die sakesaak verloor word as die plan eers op daardie datum begin.
pressures-caption = Datums wat druk plaas
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
gantt-caption = Fases, aksies van albei partye en datums wat druk plaas
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
done-when = Klaar wanneer
done-kpi = { $kpi } bereik
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
waterfall-intro = { $figure } lei van die voordele van elke departementele KPI, minus die koste, na die netto huidige waarde.
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
delivery-intro = Wat die departementele syfers onder elke uitvoerende KPI tot die teiken daarvan bydra. Wat oop bly, verg meer as hierdie voorstel.
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
sign-role = Hoedanigheid
sign-date = Datum
sign-signature = Handtekening

# Bylaag.

trace-title = Bylaag: die volledige spoor
trace-intro = { $table } volg elke uitvoerende KPI tot by wat ons daarvoor lewer.
trace-caption = Van uitvoerende KPI tot komponent
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
alt-deadline = ’n Datum wat druk plaas, is { $date }: { $what }.
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
break-even-none = by enige waarde
alt-tornado = Netto huidige waarde wanneer een syfer alleen by die punte van sy bestek staan. { $base }.
alt-swing = Wanneer { $name } van { $from } na { $to } gaan, gaan die netto huidige waarde van { $low } na { $high }.

# Konvensies van die sakesaak.

space = {" "}
case-start-tei = Wat aan die begin betaal word, word nie verdiskonteer nie.
case-start-omb-a94 = Wat aan die begin betaal word, tel saam met die vloeie van die eerste tydperk.
case-start-excel = Wat aan die begin betaal word, word met een tydperk verdiskonteer, en elke latere vloei met een tydperk meer.
case-start-continuous = Wat aan die begin betaal word, word nie verdiskonteer nie, en die koers word deurlopend saamgestel.
case-timing-year-end = Wat in ’n jaar vloei, word teen { $rate } verdiskonteer soos aan die einde van die jaar.
case-timing-mid-year = Wat in ’n jaar vloei, word teen { $rate } verdiskonteer soos in die middel van die jaar.
case-timing-monthly = Wat in ’n maand vloei, word teen { $rate } per jaar verdiskonteer soos aan die einde van die maand.
case-inflation = Voordele en eie inspanning groei vanaf die tweede jaar met { $rate } per jaar.
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
    [one] na { $n } maand
   *[other] na { $n } maande
}
speaks-for = Daarvoor
speaks-against = Daarteen

# Die simulasie.

simulation-title = Hoe waarskynlik dit is
simulation-chance = In { $runs } lopies is elke syfer met ’n bestek telkens opnuut getrek. In { $share } daarvan is die netto huidige waarde bo nul.
simulation-range = In nege uit tien lopies is dit bo { $p10 }, in die helfte bo { $p50 }, en in een uit tien bo { $p90 }.
simulation-lower = Die gemiddeld van alle lopies, { $mean }, is { $gap } laer as die verwagte resultaat, omdat die bestekke verder na die swakker kant reik.
simulation-higher = Die gemiddeld van alle lopies, { $mean }, is { $gap } hoër as die verwagte resultaat, omdat die bestekke verder na die beter kant reik.
simulation-mean = Gemiddeld van alle lopies
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
workbook-scenarios-note = Elke syfer met ’n reeks aan sy swakker kant, soos dit waarskynlik is, en aan sy beter kant.
workbook-sensitivity-note = Een syfer op ’n slag aan die punte van sy reeks. Gelykbreekwaardes is bereken toe die werkboek geskryf is; hulle volg nie u veranderinge nie.
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
workbook-ramp = Deel vanaf sy einde
workbook-months-unit = maande
workbook-kind = Soort
workbook-optimism = Optimisme
workbook-first-phase = Begin met
workbook-worth-of-one = Huidige waarde van 1 per jaar
workbook-full = Voordele van ’n volle jaar
workbook-full-no-cash = Voordele van ’n volle jaar, sonder kontant wat eenmalig kom
workbook-starts-with = Voordele wat begin met
workbook-from-month = Vloei vanaf maand
workbook-share-reached = Deel bereik
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
workbook-no-range = Geen syfer het ’n reeks nie; daarom is daar net een uitkoms.
workbook-results = Resultate
workbook-ratio = Voordeel-kosteverhouding
workbook-payback = Terugbetaaltydperk, in maande
workbook-payback-discounted = Terugbetaaltydperk teen huidige waardes, in maande
workbook-first-end = Eerste punt van die reeks
workbook-second-end = Tweede punt van die reeks
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
workbook-tornado-chart = Verandering van die netto huidige waarde wanneer een syfer alleen aan ’n punt van sy reeks staan

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
