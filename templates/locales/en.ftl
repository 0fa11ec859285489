# Numbers and furniture. Texts of sections follow in groups of their own.

range = { $from }–{ $to }
list-separator = , {""}
list-apart = ; {""}
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

footer = { $vendor } · Confidential
page-label = Page {"{"}page{"}"} of {"{"}pages{"}"}
figure-label = Figure {"{"}n{"}"}
figure-part-label = Figure {"{"}n{"}"}, part {"{"}part{"}"} of {"{"}parts{"}"}
table-label = Table {"{"}n{"}"}
contents-label = Contents
continued-label = continued
quote-opens = “
quote-closes = ”
inner-quote-opens = ‘
inner-quote-closes = ’

# What several sections say.

amount = Amount
figure-value = Value
range-label = Range
source = Source
owner = Responsible
date = Date
today = Today
target = Target
by-when = By
change = Change
total = Total
side = Party
action = Action
full-stop = .
colon = {": "}
comma = {", "}
run-in = .
bracket-open = {" ("}
bracket-close = )
months-n = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
year-n = Year { $n }
amount-per-year = { $amount } a year
executive-kpi = Executive KPI
initiative = Initiative
department-kpi = Department KPI
component = Solution component
department = Department
figure = Figure
weight = Weight
evidence = Evidence
evidence-run-in = Evidence.
our-answer = Our answer
status-confirmed = Confirmed
status-stated = Stated
status-assumed = Our assumption
status-benchmark = Benchmark
status-none = Our assumption, not yet confirmed
grade-low = low
grade-medium = medium
grade-high = high
rating-strong = stronger than asked
rating-good = as asked
rating-fair = with limits
rating-weak = not met
npv = Net present value
roi = Return on investment
irr = Internal rate of return
irr-none = no rate makes the present value zero
irr-several = several, so none counts: { $rates }
note-irr-none = No internal rate of return is shown, as no rate makes the net present value zero.
note-irr-several = No internal rate of return is shown, as several rates make the net present value zero: the net flows change their sign more than once.
mirr = Modified internal rate of return
payback = Payback
payback-never = not within { $years ->
    [one] { $years } year
   *[other] { $years } years
}
tco = Total cost of ownership
discounted-payback = Payback at present values
note-discounted-payback = With each flow at its present value it takes { $months }.
present-value = Present value

# Cover.

cover-title = Proposal for { $client }
cover-subtitle = Business value, solution and plan
cover-client = Client
cover-for = Prepared for
cover-by = Prepared by
cover-date = Date
cover-valid = Valid until
cover-reference = Reference

# Executive summary.

summary-title = Executive summary
summary-npv = net present value over { $years ->
    [one] { $years } year
   *[other] { $years } years
}
summary-roi = return on investment
summary-payback = until it has paid for itself
summary-need = What is at stake.
summary-outcome = What will be different.
summary-solution = What we propose.
summary-evidence = Why it can be believed.
summary-next = The next step.

# Needs.

needs-title = What you told us
business-title = The business of { $client }
customers-title = Your customers.
goals-title = What your executives must achieve
goals-intro = The proposal is measured against the figures in { $table }.
goals-caption = Executive KPIs with their targets
goals-dropped = Not part of this proposal: { $kpi }.
needs-heading = What stands in the way
needs-intro = { $n ->
    [one] Our conversations brought up one need.
   *[other] Our conversations brought up { $n } needs. Each is told in four steps: how it is today, what goes wrong, what that costs, and what is won when it is solved.
}
spin-situation = Today
spin-problem = What goes wrong
spin-implication = What it costs
spin-payoff = What is won
need-layer-running = Running the business
need-layer-managing = Managing the business
need-layer-operating = Operating the business
need-from-goals = from your own goals
need-from-policy = from policy and environment
need-from-competition = from competition
need-from-customers = from your customers
need-from-suppliers = from your suppliers
need-from-technology = from new technology
need-kind-explicit = said by you
need-kind-implied = follows from what you said
need-serves = stands in the way of: { $kpis }
map-title = From your goals to what we deliver
map-intro = Read from left to right, { $figure } shows what must be done for each executive KPI, which department figures turn on it, and what we deliver to move them. Read from right to left, it shows why each component is there.
map-caption = From executive KPI to solution at { $client }
map-open = open
map-dropped = not pursued
chart-map = Business value framework
level-executive = Executive KPIs
level-initiative = Initiatives
level-department = Department KPIs
level-component = Solution
initiatives-title = What must be done
initiatives-intro = { $table } names what must be done, why, and what happens without it.
initiatives-caption = Initiatives, why they are needed and what happens without them
initiative-why = Why
initiative-if-not = If it is not done
department-title = Which figures must move
department-intro = Each initiative turns on figures of single departments. { $table } says how both sides will measure them.
department-caption = Department KPIs and how they are measured
measured-by = How it is measured
requirements-title = Your requirements, answered
requirements-intro = Every requirement is answered in { $table }, with the need behind it.
requirements-caption = Requirements, the need behind each, and our answer
requirement = Requirement
asked-by = Asked by
by-date = by { $date }
need-behind = Need behind it
mandatory = mandatory

# Why now.

now-title = Why now
now-lead = Each month of delay costs { $amount }.
now-explained = Once everything runs, the benefits come to { $benefits } a year. A month's delay costs a twelfth of that, less the running costs that are saved meanwhile.
now-nothing = { $n ->
    [one] If nothing is done, the need in this proposal costs { $amount } a year, by the figures listed with the assumptions.
   *[other] If nothing is done, the needs in this proposal cost { $amount } a year, by the figures listed with the assumptions. The proposal does not claim to save all of it.
}
waiting-costs = Starting only then costs
waiting-intro = The last column says what is lost within the { $years ->
    [one] { $years } year
   *[other] { $years } years
 } of the business case if the plan starts only on that date.
pressures-caption = Dates that press
pressures-intro = { $table } names what presses, and what follows from it.
pressure = What happens
consequence = What follows if nothing is done

# Solution.

solution-title = The solution, and why it fits
components-title = What you get
moves = What it moves.
warranty = You can rely on.
sets-apart = What sets it apart.
comes-with = Comes with: { $phase }
differentiation-title = Why this solution and no other
differentiation-intro = What sets this solution apart counts only where it answers a need of { $client }. Each point in { $table } names that need.
differentiation-caption = What sets the solution apart, and the needs that it answers
what-sets-apart = What sets it apart
facts-and-strengths = Facts and strengths
against-approach = Against other approaches
answers-need = Answers the need
criteria-title = Your criteria
criteria-intro = These are the criteria by which you will choose, with the weights agreed with you, and how we meet each.
criteria-see = { $figure } shows the weights and how we meet each criterion; { $table } gives our answers.
criteria-chart-caption = Weight of each criterion, and how we meet it
criteria-caption = Criteria, weights and answers
criteria-rating = How we meet it
criterion = Criterion
agreed-with = Agreed with
approaches-title = Other ways to do it
approaches-intro = You could go about it differently. These are the approaches that we know of, what causes their limits, and when each would be the right choice.
approach = Approach
limits = What causes its limits
fits-when = The right choice when

# Plan.

plan-title = Action plan
plan-lead = { $n ->
    [one] The work is done in one phase, from { $start } to { $end }.
   *[other] The work is done in { $n } phases, from { $start } to { $end }. Each phase ends with a result that both sides can measure.
}
gantt-caption = Phases, actions of both sides, and dates that press
gantt-intro = { $figure } shows the phases, the actions of both sides, and the dates that press.
gantt-acceptance = Acceptance
gantt-due = Due: { $kpi }
phase-heading = Phase { $n }: { $name }
phase-dates = { $start } to { $end }, { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
phase-brings = brings: { $components }
delivers = What this phase delivers
does-not = What it does not deliver
done-when = Done when
done-kpi = “{ $kpi }” reaches
phase-ramp = From then on, { $share } of the full yearly benefit of what has been delivered is counted.

# Risks.

risks-title = Risks, and how they are met
risks-intro = What could go wrong is better said now. Each risk in { $table } has an answer and somebody who watches it.
risks-caption = Risks with their answers
risk = What could go wrong
likelihood = Likelihood
impact = Impact
risk-answer = What we do about it

# Investment.

price-title = Investment
price-lead = You invest { $one_off } once, and { $yearly } a year.
price-return = Over the { $years } years of the business case, { $total } is paid to us. Against it stand benefits of { $benefits } in the same time.
price-by-phase = What each phase costs, and what it buys
price-intro = { $table } lists what each phase costs, and what each item buys.
price-caption = Price by phase, in { $currency }
price-item = Item
buys = What it buys
one-off = Once
yearly = Each year
tax-included = { $tax } at { $rate } is included in these amounts.
tax-none = Taxes:
tax-extra = { $tax } at { $rate } is added to these amounts.
payment = Payment
options-title = Options
options-intro = The scope can be chosen. { $table } sets the options side by side; each names what it buys.
options-caption = Options
recommended = Our advice
optional-title = Can be added, not in the total
exchange-title = Conditions of exchange
exchange-intro = A concession is an exchange. What we can give depends on what makes our own work easier or surer.
we-give = We give
for-that = In return for
until = Until
exchange-status = Status
exchange-agreed = agreed, counted in the price
exchange-offered = offered, not yet counted
discount-on = { $rate } off { $item }
validity = This offer is valid until { $date }.
terms-title = Terms

# Business case.

case-title = Business case
case-lead = Over { $years ->
    [one] { $years } year
   *[other] { $years } years
 }, benefits of { $benefits } stand against costs of { $costs }, both at present value. The net present value is { $npv }.
case-by-year = Year by year
case-caption = Benefits and costs by year, in { $currency }
case-line = In the year
benefits = Benefits
benefits-total = All benefits
costs = Costs
cost-one-off = Paid to us, once
cost-yearly = Paid to us, each year
cost-effort = Your own effort
costs-total = All costs
net = Net
cumulative = Net, cumulative
note-roi = The present value of the benefits less that of the costs, divided by that of the costs.
note-payback = Counted from the start of the plan until the cumulative net flow stays above zero.
note-rounding = Amounts are shown rounded and summed unrounded.
case-funding = Before it pays for itself, up to { $amount } must be funded; the lowest point is reached in month { $month }.
cash-caption = Cumulative net cash flow by month
cash-intro = { $figure } adds the flows of { $table } up, month by month.
cash-start = Start
cash-lowest = Lowest: { $amount }
cash-payback = Payback in month { $months }
cash-unit = Cumulative net cash flow, in { $currency }
contribution-title = Where the value comes from
waterfall-caption = Contribution of each department KPI at present value, less costs
waterfall-intro = { $figure } leads from the benefits of each department KPI, less the costs, to the net present value.
workings-title = How each benefit is computed
workings-table = { $table } leads from the movement of each figure to money a year.
workings-intro = Each figure in a calculation stands with its source in the chapter
workings-caption = From the movement of a figure to money a year, in { $currency }
workings = Calculation
formula-baseline = today
formula-target = target
value-gross = A year
value-ours = Attributed
value-risk = Risk taken off
value-counts = Counted
value-saving = Saving
value-avoidance = Avoided cost
value-margin = Margin
value-productivity = Time freed
value-cash = Cash released
intangibles-title = What is not counted
intangibles-intro = These benefits are real, and no figure is put on them.
delivery-title = How much of each target this delivers
delivery-intro = What the department figures below each executive KPI add to its target.
delivery-open = What remains open needs more than this proposal.
reached = Delivered
share = Of the way
delivered-by = Of it by
not-computed = not computed

# After the start.

service-title = After the start
levels-caption = What we promise for the time of the contract
level-what = About
level-promise = Promise
contacts-title = Who is called
contact-name = Name
contact-role = Role
contact-reach = Reached at
reviews-title = When both sides look at the results
reviews-intro = At these points, measured figures are set beside promised ones.
review-what = What is looked at
review-who = Who takes part
after-title = What comes next
reference-title = What success would sound like.

# Assumptions.

assumptions-title = Assumptions, and who confirmed them
assumptions-intro = For { $share } of the benefits at present value, the figures below were confirmed or stated by you. A figure that nobody has confirmed is marked as our assumption until somebody does.
assumptions-see = { $table } lists what the proposal takes for granted.
assumptions-caption = Assumptions
assumption = Assumption
drivers-caption = Figures of the business case, with their sources
drivers-intro = { $table } lists every figure that the business case computes with, and where it comes from.

# Next steps.

next-title = Next steps and acceptance
next-intro = These steps lead to a start on time.
step = Step
acceptance-title = Acceptance
acceptance-text = With their signatures, { $client } and { $vendor } accept the proposal of { $date } with its plan, prices and conditions.
sign-name = Name
sign-date = Date
sign-signature = Signature

# Appendix.

trace-title = Appendix: the full trace
trace-intro = { $table } follows every executive KPI down to what we deliver for it.
trace-caption = From executive KPI to component; what serves several KPIs is counted once
yearly-value = Value a year
evidence-title = Evidence
evidence-kind = Kind
evidence-shows = What it shows
evidence-reference = Reference
evidence-study = Study
evidence-certificate = Certificate
evidence-trial = Trial
about-title = About { $vendor }

# What charts say to readers who do not see them.

alt-map = The picture links executive KPIs, initiatives, department KPIs and what is delivered, level by level.
alt-executive = { $name } is an executive KPI.
alt-executive-change = { $name } is an executive KPI that is to go from { $from } to { $to }.
alt-initiative = The initiative “{ $name }” serves { $served }.
alt-initiative-alone = “{ $name }” is an initiative.
alt-department = { $name }, from { $from } to { $to }, counts towards “{ $served }” and is moved by { $movers }.
alt-department-open = { $name }, from { $from } to { $to }, counts towards “{ $served }”; nothing that is delivered moves it yet.
alt-component = { $name } is delivered and moves none of these figures.
alt-cash = The line shows the cumulative net cash flow month by month over { $years ->
    [one] { $years } year
   *[other] { $years } years
}.
alt-cash-start = At the start it stands at { $amount }.
alt-cash-year = At the end of year { $n } it stands at { $amount }.
alt-cash-lowest = It is lowest in month { $month }, at { $amount }.
alt-cash-payback = From month { $month } on it stays above zero, which is the payback.
alt-waterfall = The bars lead from the benefits through the costs to the net present value, each of them at present value.
alt-adds = The bar “{ $name }” adds { $amount }.
alt-takes = The bar “{ $name }” takes away { $amount }.
alt-sum = The bar “{ $name }” sums up what stands above it: { $amount }.
alt-gantt = The plan runs from { $start } to { $end }.
alt-deadline = A date that presses is { $date }: { $what }.
alt-phase = The phase “{ $name }” runs from { $start } to { $end }.
alt-actions = { $who } has actions due on { $dates }.
alt-milestone = It is accepted on { $date }: { $what }.
alt-criteria = The bars show how much each criterion weighs, and the dots how well we meet it, in four steps.
alt-criterion = “{ $name }” weighs { $weight }; we meet it in { $steps } of 4 steps, { $rating }.
alt-ramp = The stairs show which share of the full yearly benefit counts from which phase on.
alt-ramp-step = From the end of the phase “{ $name }” on, { $share } of it counts.

# In the terminal.

cost-of-delay = Cost of a month's delay
cost-of-nothing = Cost of a year of doing nothing

# How sure the result is.

outlook-title = How sure the result is
outlook-lead-pays = Every figure with a range may turn out otherwise. Even with all of them at their worse ends at once, the net present value is { $npv }.
outlook-lead-fails = Every figure with a range may turn out otherwise. With all of them at their worse ends at once, the net present value is { $npv }: the case would not pay.
outlook-table = { $table } sets them all at their worse ends, as expected, and all at their better ends.
outlook-slack = All benefits together could be { $share } lower before it is zero.
outlook-caption = Results by scenario, in { $currency }
pv-benefits = Present value of the benefits
pv-costs = Present value of the costs
scenario-conservative = Conservative
scenario-expected = Expected
scenario-optimistic = Optimistic
levers-title = What the result leans on
tornado-intro = { $figure } moves one figure at a time from one end of its range to the other. { $table } says how far each could miss before the net present value is zero, and who stands behind it.
tornado-table = { $table } says how far each figure could miss, alone, before the net present value is zero, and who stands behind it.
tornado-caption = Net present value when one figure alone stands at the ends of its range
tornado-base = Expected: { $amount }
levers-caption = The figures that the result leans on
lever-pays = It pays
lever-target = { $kpi }: target
break-even-at-least = from { $value } up
break-even-at-most = up to { $value }
alt-tornado = Net present value when one figure alone stands at the ends of its range. { $base }.
alt-swing = When { $name } goes from { $from } to { $to }, the net present value goes from { $low } to { $high }.

# Conventions of the business case.

space = {" "}
case-start-tei = What is paid at the start is not discounted.
case-start-omb-a94 = What is paid at the start counts with the flows of the first period.
case-start-excel = What is paid at the start is discounted by one period, and each later flow by one period more.
case-start-continuous = What is paid at the start is not discounted, and the rate compounds continuously.
case-timing-year-end = What flows in a year is discounted at { $rate } as at the year's end.
case-timing-mid-year = What flows in a year is discounted at { $rate } as at the middle of the year.
case-timing-monthly = What flows in a month is discounted at { $rate } a year as at the month's end.
case-inflation = Benefits and own effort grow by { $rate } a year from the second year on.
case-optimism = For optimism, { $benefits } are taken off every benefit and { $costs } are put on every cost.
case-risk = Costs hold what is put on for the risk that they come higher.
case-tax = All results are after tax on profit at { $rate }.
case-depreciation = What is paid once is written off over { $years ->
    [one] { $years } year
   *[other] { $years } years
}.
tax-on-benefits = Tax on the benefits
tax-relief = Tax relief on the costs

# What else could be done.

comparison-title = What else could be done
comparison-intro = { $table } sets this proposal beside the next-best way, and beside doing nothing.
comparison-caption = { $years ->
    [one] Over { $years } year
   *[other] Over { $years } years
}, in { $currency }
comparison-note = Costs and benefits are sums, not discounted. The net present value is that against doing nothing.
way-ours = This proposal
way-nothing = Doing nothing
goes-on-costing = { $amount } of today's losses go on
first-benefit = First benefit
after-months = { $n ->
    [one] after { $n } month
   *[other] after { $n } months
}
speaks-for = For it
speaks-against = Against it

# The simulation.

simulation-title = How likely it is
simulation-chance = In { $runs } runs, every figure with a range was drawn anew. In { $share } of them the net present value is above zero.
simulation-range = In nine runs of ten it is above { $p10 }, in half of them above { $p50 }, and in one of ten above { $p90 }.
simulation-lower = The mean of all runs, { $mean }, is { $gap } lower than the expected result, as the ranges reach farther to the worse side.
simulation-higher = The mean of all runs, { $mean }, is { $gap } higher than the expected result, as the ranges reach farther to the better side.
simulation-mean = Mean of all runs
simulation-positive = Runs that pay
simulation-p10 = Nine runs of ten are above
simulation-p50 = Half of the runs are above
simulation-p90 = One run of ten is above
# Value report.

track-title = Value report for { $client }
track-subject = Promised and achieved by { $date }
track-headline = { $share } of the benefit promised by { $date } has been achieved.
track-headline-unpromised = No benefit was promised by { $date }; { $achieved } has been achieved.
track-headline-unmeasured = By { $date }, { $promised } was promised; nothing has been measured yet.
track-costs-paid = By then { $costs } had been paid, which leaves a net of { $net }.
track-costs-planned = The plan has costs of { $costs } by then, which leaves a net of { $net }.
track-payback = Payback at the present pace: { $forecast }; planned: { $planned }.
track-promised = Benefit promised
track-achieved = Benefit achieved
track-promised-now = Promised by now
track-measured = Measured
track-carried = { $figure } ({ $month })
track-progress = Of the way
track-status = Status
track-on-track = on track
track-behind = behind
track-ahead = ahead
track-not-measured = not measured
track-tile-achieved = achieved to date
track-tile-promised = promised to date
track-tile-share = of what was promised: { $status }
track-tile-next = next acceptance: { $phase }
track-tile-overdue = acceptance overdue: { $phase }
track-tile-accepted = phases, all accepted
track-paid = Costs paid
track-planned = Costs as planned
track-forecast = Payback at the present pace
track-figures-title = The figures, promised and measured
track-phases-title = Phase by phase
track-phase = Phase
track-due = Due
track-criterion = To be reached
track-then = Measured then
track-kpis-then = Figures on track then
track-n-of-all = { $n } of { $all }
track-state-on-time = accepted { $date }
track-state-late = accepted { $date }, { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
track-state-overdue = { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}
track-state-running = under way
track-state-not-begun = not begun
track-actions-title = What is done next
track-way = Baseline → target
track-sources = Sources: { $sources }.
track-rules = How to read this page.
track-rule-status = On track is at most a tenth of the way from baseline to target off what was promised for the month, and for the whole a tenth of the promised benefit; otherwise it is ahead or behind.
track-rule-promised = Promised follows the plan's steps: a figure stands at its baseline until the first phase that moves it ends.
track-rule-achieved = Achieved is the proposal's own calculation with the measured figure in place of the target, a twelfth for each month; attribution is as agreed, and what was taken off for the risk that a benefit does not come is taken off here too.
track-rule-carried = A month without a measurement keeps the last one, named with its month; before the first, nothing is achieved.
track-rule-forecast = At the present pace, later months bring what was promised for them times the share achieved so far, and cost what was planned.
# Amounts that are given by year or by date.

basis-by-year = As given by year
basis-by-date = As given by date
basis-average = { $years ->
    [one] The yearly figure is that of the one year.
   *[other] The yearly figure is the average of the { $years } years.
}
basis-sum = The figure is the sum of all amounts.
benefits-given = Benefits that are given by year or by date have no yearly rate; the cost of a delay leaves them out.
decision = Decision

# What initiatives and components bring.

contributions-intro = { $table } shares each benefit equally among the initiatives that turn on its figure, and again among the components that move it.
contributions-caption = What initiatives and components bring at present value, in { $currency }
contributor = Brought by
share-of-benefits = Of all benefits
target-shares = Of the executive targets
initiatives = Initiatives
components = Solution components
# The workbook of the business case. Names of sheets have at most 31 characters.

workbook-summary = Summary
workbook-drivers = Drivers
workbook-benefits = Benefits
workbook-costs = Costs
workbook-flows = Flows
workbook-months = Months
workbook-scenarios = Scenarios
workbook-sensitivity = Sensitivity
workbook-assumptions = Assumptions
workbook-title = Business case for { $client }
workbook-drivers-note = Every input of the business case, once. Change one, and all sheets follow.
workbook-input-legend = Cells like this one are open for input
workbook-benefits-note = From the movement of each figure to money a year, when it flows, and what it delivers.
workbook-costs-note = Every item that is paid, as the business case counts it.
workbook-flows-note = Benefits and costs by year, in { $currency }. Amounts are shown rounded and summed unrounded.
workbook-months-note = The calculation behind the years, in { $currency }: what part of a full year's benefit flows in each month, and what is paid.
workbook-scenarios-note = Every figure with a range at its worse end, as it is likely, and at its better end.
workbook-sensitivity-note = One figure at a time at the ends of its range. Break-even values were computed when the workbook was written; they do not follow your changes.
workbook-assumptions-note = What the figures and the plan take for granted.
workbook-cell-name = Name in formulas
workbook-unit = Unit
workbook-value = Value
workbook-settings = Settings
workbook-rate = Discount rate, a year
workbook-years = Years looked at
workbook-years-note = Fixed: the sheets have as many columns and rows.
workbook-convention = How flows are discounted
workbook-inflation = Inflation, a year
workbook-inflation-note = Benefits and own effort grow by it where they have no rate of their own.
workbook-optimism-benefits = Taken off all benefits for optimism
workbook-optimism-costs = Put on all costs for optimism
workbook-tax = Tax on profit
workbook-depreciation = Years of depreciation
workbook-depreciation-note = For what is paid once; 0 for at once.
workbook-driver = Driver
workbook-likely = Likely
workbook-low = Low
workbook-high = High
workbook-pessimistic = Pessimistic
workbook-optimistic = Optimistic
workbook-status = Status
workbook-who = Who
workbook-when = When
workbook-where = Where
workbook-attribution = Attributed
workbook-risk-off = Risk taken off
workbook-risk-on = Risk put on
workbook-growth = Growth a year
workbook-discount = Agreed discount
workbook-phases = Phase
workbook-start-month = Starts in month
workbook-end-month = Ends in month
workbook-ramp = Share brought by its end
workbook-months-unit = months
workbook-kind = Kind
workbook-optimism = Optimism
workbook-first-phase = Starts with
workbook-worth-of-one = Present value of 1 a year
workbook-full = Benefits of a full year
workbook-full-no-cash = Benefits of a full year, without cash that comes once
workbook-starts-with = Benefits that start with
workbook-from-month = Flows from month
workbook-rise = Rise
workbook-needed = Needed
workbook-paid = Paid
workbook-to-us = Paid to us
workbook-uplift = Uplift
workbook-counted-once = Counted once
workbook-counted-yearly = Counted each year
workbook-paid-month = First paid in month
workbook-net-pv = Net at present value
workbook-factor = Discount factor
workbook-check = Check: lines less months
workbook-check-meaning = Anything but 0 says that a formula was broken.
workbook-month = Month
workbook-year = Year
workbook-units = What flows in each month of 1 a year, growth included
workbook-costs-once = Costs, once
workbook-costs-running = Costs, running
workbook-cumulative-pv = Net, cumulative, at present value
workbook-cumulative-in = Net, cumulative: { $scenario }
workbook-taxed = Taxed: 1, cash: 0
workbook-counted-in = Counted in a full year
workbook-no-range = No figure has a range, so there are no scenarios.
workbook-results = Results
workbook-ratio = Benefit-cost ratio
workbook-payback = Payback, in months
workbook-payback-discounted = Payback at present values, in months
workbook-first-end = First end of the range
workbook-second-end = Second end of the range
workbook-npv-first = Net present value at the first end
workbook-npv-second = Net present value at the second end
workbook-change-first = Change at the first end
workbook-change-second = Change at the second end
workbook-swing = Swing
workbook-break-even = Break-even, as computed
workbook-at-least = from there up
workbook-at-most = up to there
workbook-meaning = What it means
workbook-npv-meaning = The present value of the benefits less that of the costs.
workbook-pv-meaning = All benefits of the years looked at, each discounted to the start.
workbook-pv-costs-meaning = All costs of the years looked at, each discounted to the start.
workbook-ratio-meaning = Present value of the benefits for each unit of money of the costs at present value.
workbook-irr-meaning = The yearly rate at which the net present value of the yearly flows would be zero; a dash where there is not just one.
workbook-mirr-meaning = The same, with the discount rate for what is paid and for what comes back.
workbook-payback-discounted-meaning = The same, with each flow at its present value.
workbook-funding = Funding at its peak
workbook-funding-meaning = The lowest point of the cumulative net flow: what must be paid before it pays for itself.
workbook-ownership = Total cost of ownership
workbook-ownership-meaning = All costs of the years looked at, not discounted.
workbook-benefits-sum = Benefits of all years
workbook-sum-meaning = All benefits of the years looked at, not discounted.
workbook-full-meaning = Once everything runs.
workbook-running = Costs of a running year
workbook-running-meaning = Once everything runs, at the prices of the first year.
workbook-delay-meaning = A twelfth of the benefits of a full year, less the running costs that are saved meanwhile.
workbook-nothing-meaning = What the needs cost that are known in money. The case does not claim to save all of it.
workbook-slack = Benefits could be lower by
workbook-slack-meaning = So much lower, all of them, before the net present value is zero.
workbook-share-meaning = Share of the way from today's figure to the target that the business case delivers.
workbook-open-cells = Inputs stand on the second sheet. The sheets are protected without a password, so that no formula is overwritten by mistake.
workbook-cash-chart = Cumulative net cash flow by month
workbook-year-chart = Benefits and costs by year
workbook-tornado-chart = Change of the net present value when one figure alone stands at an end of its range

# Adoption and delay of phases.

phase-effect = With it, { $share } of the full yearly benefit of what has been delivered can be reached.
phase-delay = It takes effect { $months } later, from { $date } on.
phase-adoption = What this phase adds counts for those who use it: { $shares }.
adoption = Adoption
adoption-year = { $share } in year { $n }
adoption-last = { $share } from year { $n } on
phase = Phase
effects-intro = { $table } shows from when on what each phase brings is counted, and for how many of those who are to use it.
effects-caption = When the phases take effect, and how many use what they bring
effect-from = Takes effect
effect-ramp = Full benefit brought by then
not-reached = Not reached with the plan’s adoption
workbook-delay = Delay in months
workbook-adoption-year = Adoption, year { $n }
workbook-brings = Brought by it
workbook-runs = Counted once everything runs
workbook-price-once = Price, once
workbook-price-yearly = Price, each year
workbook-price-meaning = What is paid to us, after agreed discounts, without what is optional.
break-even-target = even without improvement
break-even-driver = from zero to ten times as much
break-even-fails = not by this figure alone

# The list of revisions, in the terminal.
log-revision = Revision
log-by = Issued by
log-price = Price
log-change = Change
log-note = Note
log-first = first revision
log-price-moved = price { $change }
log-npv-moved = net present value { $change }
log-same-figures = same price and net present value
log-currency = currency { $new } in place of { $old }

# What changed between two revisions.
diff-title = What changed between { $from } and { $to }
diff-revision = revision { $n }
diff-now = the model as it is now
diff-none = Nothing has changed.
diff-count = { $n ->
    [one] One change
   *[other] { $n } changes
}
diff-document = The document
diff-catalogue = Our catalogue
diff-what = What changed
diff-price = Price over { $years ->
    [one] { $years } year
   *[other] { $years } years
}
diff-price-short = Price
diff-npv-short = NPV
diff-roi-short = ROI
diff-before = Before
diff-after = After
diff-alone = Sum of the effects alone
diff-together = All together
diff-interaction = Because they come together, and rounding
diff-interaction-note = Changes act on each other, so their effects alone do not add up to the effect of all of them.
diff-group-note = Changes with the same number in brackets only make sense together, so their effect is computed together.
diff-unsound = Alone it can't be computed: { $reason }
diff-sections = Sections of the document: { $sections }
diff-no-sections = No section of the document
diff-internal = internal
diff-internal-note = Internal. It names what no client may see.
diff-cover = Cover
diff-added = new
diff-removed = no longer there
diff-renamed = its id is now { $to }, was { $from }
diff-reordered = moved from place { $from } to place { $to }
diff-kept-place = others moved around it; it is still at place { $at }
diff-moved = moved from { $from } to { $to }
diff-moved-to = now belongs to { $to }
diff-moved-from = no longer belongs to { $from }
diff-changed = { $field }: { $from } → { $to }
diff-set = { $field }: now { $to }
diff-unset = { $field }: no longer { $from }
diff-more = { $field }: also { $to }
diff-moved-more = now also belongs to { $to }
diff-reworded = { $field }: reworded
diff-given = { $field }: added
diff-dropped = { $field }: dropped
diff-named = { $kind } “{ $name }”
diff-points = { $n } pp
diff-yes = yes
diff-no = no

# Kinds of elements.
record-Action = action
record-Alternative = alternative
record-Approach = approach
record-Assumption = assumption
record-CatalogueKpi = catalogue KPI
record-Competitor = competitor
record-Component = solution component
record-Contribution = contribution
record-Criterion = criterion
record-DatedFlow = dated amount
record-DepartmentKpi = department KPI
record-Differentiator = differentiator
record-Driver = driver
record-DriverCorrelation = correlation
record-Effort = own effort
record-Evidence = piece of evidence
record-Exchange = exchange
record-ExecutiveKpi = executive KPI
record-Fit = differentiator
record-Initiative = initiative
record-Intangible = benefit without a price
record-Judgement = judgement
record-Need = need
record-NotRelevant = dropped catalogue KPI
record-Offering = offering
record-Person = person
record-PersonalNeed = personal need
record-Phase = phase
record-Pressure = pressure
record-PriceBookItem = list price
record-PriceItem = price item
record-PriceOption = option
record-Requirement = requirement
record-Review = review
record-Risk = risk
record-ServiceLevel = service level
record-Signatory = signatory
record-Stakeholder = stakeholder
record-Step = next step
record-Tax = tax
record-Term = term

# Fields of a model, as a reader calls them.
field-about = about us
field-acceptance = acceptance
field-actions = actions
field-after = months until it begins
field-agreed_with = agreed with
field-also = other names
field-alternatives = alternatives
field-amount = amount
field-amounts = amounts by year
field-answer = our answer
field-answered_by = answered by
field-approach = approach
field-approaches = other ways to do it
field-approved = approved
field-ask = decision asked for
field-asked_by = asked by
field-assumptions = assumptions
field-attitude = attitude to us
field-attribution = share that is ours
field-baseline = today’s figure
field-benefits = benefits
field-better = direction
field-book = list price
field-budget = budget
field-buys = what it buys
field-bvf = format
field-by = by when
field-case = business case
field-catalogue = catalogue KPI
field-change = attitude to change
field-client = client
field-client_effort = client’s own effort
field-comparison = comparison
field-competitors = competitors
field-component = component
field-components = solution components
field-conditions = conditions
field-consequence = consequence
field-contact = closeness of contact
field-contacts = contacts
field-contributes = contributions
field-convention = convention of discounting
field-correlations = correlations
field-costs = costs
field-criteria = criteria
field-currency = currency
field-customers = customers
field-date = date
field-decision = decision by the client
field-decision_process = decision process
field-delivers = what it delivers
field-department = department
field-department_kpis = department KPIs
field-depreciation_years = years of depreciation
field-differentiators = what sets it apart
field-discount = discount
field-discount_rate = discount rate
field-distribution = distribution
field-does_not = what it does not deliver
field-done_when = done when
field-drive = what drives the person
field-driver = driver
field-drivers = drivers
field-dropped = reason for dropping it
field-effect = effect elsewhere
field-email = mail address
field-escalation = growth a year
field-evidence = evidence
field-executive_kpis = executive KPIs
field-fits_when = right choice when
field-flows = amounts by date
field-focus = focus in the decision
field-formula = formula
field-frame = frame
field-from = where it comes from
field-gains = what it brings
field-get = in return
field-give = what we give
field-give_get = exchanges
field-give_limits = limits of giving
field-hard = hard facts
field-headline = headline
field-id = id
field-if_not = if it is not done
field-impact = impact
field-implication = what it costs
field-included = included in the prices
field-includes = items in it
field-industry = industry
field-inflation = inflation
field-initiatives = initiatives
field-intangibles = benefits without a price
field-internal = internal part
field-item = price item
field-items = price items
field-kind = kind
field-kpi = KPI
field-kpis = KPIs
field-language = language
field-layer = layer
field-level = level
field-levels = service levels
field-likelihood = likelihood
field-limits = limits
field-mandatory = mandatory
field-market_test = market test
field-measured_by = how it is measured
field-model = business model
field-moves = department KPIs that it moves
field-name = name
field-need = need
field-needs = needs
field-next = what comes after
field-next_steps = next steps
field-not_relevant = catalogue KPIs left out
field-note = note
field-notes = notes
field-nothing = doing nothing
field-of = first driver
field-offering = offering
field-offerings = offerings
field-on = day
field-one_off = paid once
field-opportunity = opportunity
field-optimism = allowance for optimism
field-optional = optional
field-options = options
field-organisation = departments
field-ours = the proposal
field-outcome = what will be different
field-owner = responsible
field-part = part in the decision
field-payment = payment
field-payoff = what is won
field-per = unit of sale
field-personal_needs = personal needs
field-phase = phase
field-phases = phases
field-phone = telephone
field-plan = action plan
field-prepared_by = prepared by
field-prepared_for = prepared for
field-pressures = what presses
field-price = price
field-price_book = price book
field-problem = what goes wrong
field-promise = promise
field-ramp = share of the benefit from then on
field-range = range
field-rank = rank correlation
field-rate = rate
field-reaches = figure to be reached
field-recommended = recommended
field-reduces = taken out of
field-reference = reference
field-requirements = requirements
field-reserve_price = reserve price
field-result = what it shows
field-reviews = reviews
field-risk = risk
field-risks = risks
field-role = role
field-runs = runs
field-seed = seed of the simulation
field-serves = serves
field-service = service
field-sets_apart = against other approaches
field-short = short name
field-signs = who signs
field-simulation = simulation
field-situation = how it is today
field-soft = soft strengths
field-solution = solution
field-source = source
field-stage = stage of the purchase
field-stakeholders = stakeholders
field-start = start
field-starts = start
field-status = status
field-subtitle = subtitle
field-summary = summary
field-tagline = line about us
field-target = target
field-tax = tax on profit
field-taxes = taxes
field-terms = terms
field-text = text
field-timing = timing of flows
field-title = title
field-to = executive KPI
field-typical = usual improvement
field-unit = unit
field-until = until
field-utility = what it does
field-valid_until = valid until
field-value = value
field-vendor = catalogue
field-warranty = what you can rely on
field-we = how we meet it
field-weeks = weeks
field-weight = weight
field-what = what
field-when = when
field-where = where
field-who = who
field-why = why
field-with = second driver
field-year = year
field-yearly = each year
field-years = years looked at

# Words of choices, as a reader calls them.
word-higher = more is better
word-lower = less is better
word-saving = saving
word-avoidance = avoided cost
word-margin = margin
word-productivity = freed time
word-cash = cash released
word-us = us
word-client = the client
word-low = low
word-medium = medium
word-high = high
word-organisation = organisation
word-people = people
word-technology = technology
word-delivery = delivery
word-running = running the business
word-managing = managing the business
word-operating = operating the business
word-explicit = said by the client
word-implied = follows from what the client said
word-goals = own goals
word-policy = policy and environment
word-competition = competition
word-customers = customers
word-suppliers = suppliers
word-strong = stronger than asked
word-good = as asked
word-fair = with limits
word-weak = not met
word-offered = offered
word-agreed = agreed
word-tei = as in Total Economic Impact studies
word-omb-a94 = as in OMB Circular A-94
word-excel = as in spreadsheets
word-continuous = continuously
word-year-end = at the end of each year
word-mid-year = in the middle of each year
word-monthly = month by month
word-confirmed = confirmed
word-stated = stated by the client
word-assumed = our assumption
word-benchmark = benchmark
word-pert = PERT
word-triangular = triangular
word-uniform = uniform
word-normal = normal
word-reference = reference
word-study = study
word-certificate = certificate
word-trial = trial

# Deal and deal review: for the seller's own team.
internal-mark = Internal: for our own team only
deal-discount = { $item }: { $discount } less
deal-over-years = Over { $years ->
    [one] { $years } year
   *[other] { $years } years
}
deal-basis-over-years = for the price over { $years ->
    [one] { $years } year
   *[other] { $years } years
}
deal-basis-one-off = for what is paid once
deal-basis-yearly = for what is paid each year
deal-reserve = Reserve price: { $amount }, { $basis }.
deal-no-reserve = No reserve price is set.
deal-our-revenue = Our revenue, present value
deal-room = Room to reserve
deal-client-npv = Client’s NPV
deal-payback-months = Payback, months
deal-roi-points = ROI, points
deal-price = Price over the years
deal-position-list = Nothing given
deal-position-agreed = As agreed
deal-position-offered = All offers taken
deal-position-tried = As agreed, and this
deal-position-tried-last = All offers, and this
deal-with-agreed = what is agreed
deal-with-offered = all offers
deal-with-tried = what is agreed and this
deal-with-tried-last = all offers and this
deal-below-reserve = With { $given } the price is { $amount } below the reserve price.
deal-crossed = { $item }: { $discount } is given in all, but the limit is { $limit }.
deal-loses = { $exchange } costs us { $amount } more than it brings. Ask for more, or give less.
deal-refused = { $exchange } costs the client { $amount } more than it brings. Expect a no.
deal-limit = { $item }: at most { $limit } less
deal-optional = { $item } is optional. Its discount counts only if the client takes it.
deal-ask-in-return = This gives and gets nothing. Ask for something in return before you name it.
deal-status-agreed = agreed
deal-status-offered = offered
deal-status-tried = tried
deal-give = We give
deal-get = We get
deal-note = Rests on
deal-give-and-get = We give → we get
deal-worths-title = What each is worth to both sides, at present value
deal-effects-title = What each discount changes
deal-exchange = Exchange
deal-costs-us = Costs us
deal-worth-to-us = Brings us
deal-our-balance = Left for us
deal-worth-to-client = Brings client
deal-costs-client = Costs client
deal-client-balance = Left for client
deal-together = All together
review-title = Internal deal review: { $client }
review-subject = Internal. Is it time to propose? As of { $date }
review-verdict-send = Send it. All that must hold does.
review-verdict-not-yet = Not yet, because { $reasons }.
review-verdict-walk-away = Walk away politely, because { $reasons }.
review-decision-send = Send
review-decision-not-yet = Not yet
review-decision-walk-away = Walk away
review-reason-separator = {"; "}
review-more-reasons = { $n ->
    [one] { $n } further reason stands below
   *[other] { $n } further reasons stand below
}
review-tile-verdict = as of { $date }
review-tile-confirmed = of the benefits stated or confirmed by the client
review-tile-opportunity = questions on the opportunity answered yes
review-tile-room = above the reserve price if all offers are taken
review-reason-no-condition = none of the four conditions holds
review-reason-no-opportunity = there is no opportunity: all five questions on it are answered no
review-reason-no-compete = we can’t compete: all five questions on it are answered no
review-reason-no-win = we can’t win: all five questions on it are answered no
review-reason-no-worth = it is not worth winning: all five questions on it are answered no
review-reason-no-value = the customer brings us little, now and later
review-reason-condition-problem-no = the client has no serious problem
review-reason-condition-problem-unknown = we don’t know whether the problem is serious
review-reason-condition-budget-no = no budget is approved
review-reason-condition-budget-unknown = we don’t know whether a budget is approved
review-reason-condition-time-no = the time frame can’t be kept
review-reason-condition-time-unknown = we don’t know by when the client must decide
review-reason-condition-process-no = the client has no clear way to decide
review-reason-condition-process-unknown = we don’t know how the client decides
review-reason-market-need-no = the client does not feel the need
review-reason-market-need-unknown = we don’t know whether the client feels the need
review-reason-market-means-no = the client lacks the means
review-reason-market-means-unknown = we don’t know whether the client has budget and team
review-reason-market-will-no = the client does not talk about terms
review-reason-market-will-unknown = the client has not talked about terms yet
review-reason-money-approved-no = the money is not approved
review-reason-money-approved-unknown = we don’t know whether the money is approved
review-reason-money-allocated-no = the money is not set aside for this
review-reason-money-allocated-unknown = we don’t know whether the money is set aside for this
review-reason-money-signs-unknown = we don’t know who signs
review-reason-money-by-unknown = we don’t know by when it must be signed
review-reason-missing-economic-buyer = we don’t know who releases the money
review-reason-missing-champion = nobody inside speaks for us
review-reason-unmet = we have no contact with { $name }, who releases the money
review-reason-against = { $name }, who releases the money, is against us
review-reason-too-early = the client is still working out what it needs
review-reason-no-criteria = no buying criteria are known
review-reason-unagreed = { $n ->
    [one] { $n } criterion is not agreed with anybody
   *[other] { $n } criteria are not agreed with anybody
}
review-reason-weak = we meet “{ $criterion }” weakly, and it weighs heavily
review-reason-thin = “{ $group }” has only { $n } of five questions answered yes
review-reason-unconfirmed = the client stands behind only { $share } of the benefits
review-reason-no-benefits = no benefit is in money yet
review-reason-below-reserve = with all offers taken the price is { $amount } below the reserve price
review-reason-limit = the discount on “{ $item }” goes beyond its limit
review-advice-doubts = The client has doubts before signing. Answer the risks; a lower price answers none of them.
review-advice-critic-at-a-distance = { $name } is against us, and we hardly know each other. Talk before the proposal does.
review-advice-critic = { $name } is against us. Find out what would have to be shown.
review-advice-decider-at-a-distance = { $name } decides, and we hardly know each other.
review-advice-missing-technical-evaluator = Nobody is known who judges whether the solution works.
review-advice-missing-coach = Nobody tells us how things stand inside.
review-glance-title = Readiness at a glance
review-area = Area
review-state = State
review-says = How it stands
review-area-conditions = Four conditions
review-area-market = Market test
review-area-money = Money
review-area-people = People
review-area-criteria = Criteria
review-area-opportunity = Opportunity
review-area-confirmation = Benefits
review-area-price = Price and limits
review-area-value = Customer’s value
review-area-opening = Opening position
review-area-stage = Stage
review-state-good = in order
review-state-open = open
review-state-bad = against us
review-state-fact = noted
review-not-known = Not known yet
review-fact-yes = { $n } of { $all } answered yes
review-fact-money = approved and set aside; { $signs } signs by { $by }
review-fact-people = { $n ->
    [one] { $n } person known, with buyer and champion
   *[other] { $n } people known, among them buyer and champion
}
review-fact-criteria = { $n ->
    [one] { $n } criterion, agreed
   *[other] { $n } criteria, all agreed
}
review-fact-confirmed = the client stands behind { $share }
review-fact-room = { $amount } above the reserve price if all offers are taken
review-fact-offers = { $n ->
    [one] { $n } offer open
   *[other] { $n } offers open
}
review-value-high-high = Key customer: invest
review-value-high-low = Good business: deliver and earn
review-value-low-high = Door-opener: limit the effort, aim at the reference
review-value-low-low = Leave it to others
review-value-short = Gain in the short term
review-value-short-high = High
review-value-short-low = Low
review-value-long-high = Influence in the long term: high
review-value-long-low = Low
review-opening-ground = Ground
review-opening-ground-ours = Ours
review-opening-ground-open = Nobody’s
review-opening-ground-theirs = Somebody else’s
review-opening-lead-us = We lead
review-opening-lead-nobody = Nobody leads
review-opening-lead-rival = Somebody else leads
review-opening-ours-us = Bring it to a decision soon
review-opening-ours-nobody = Take the lead: settle the criteria
review-opening-ours-rival = Bring the talk back to our strengths
review-opening-open-us = Draw the criteria to our strengths
review-opening-open-nobody = Be the first to shape the need
review-opening-open-rival = Change the question before it is answered
review-opening-theirs-us = Move to other ground while we are heard
review-opening-theirs-nobody = Bring in a new criterion
review-opening-theirs-rival = Aim at a part, or leave
review-stage-says = { $stage }. { $advice }
review-stage-needs = Needs
review-stage-needs-advice = Talk about problems, not yet about solutions.
review-stage-evaluation = Evaluation
review-stage-evaluation-advice = Agree on criteria and on the value of each.
review-stage-doubts = Doubts
review-stage-doubts-advice = Meet them with answers to risks, not with a lower price.
review-stage-implementation = Implementation
review-stage-implementation-advice = Show first results, and prepare the next step.
review-questions-title = What to ask next
review-whom = Whom
review-kind = Kind
review-question = Question
review-spin-situation = Situation
review-spin-problem = Problem
review-spin-implication = Implication
review-spin-payoff = Need-payoff
review-whom-nobody = Whoever we know best
review-figure-missing = today’s figure
review-ask-figure = We reckon with { $figure } for “{ $name }”. What do your own books say, and over which period?
review-ask-kpi = We reckon with { $figure } for “{ $name }”. Who measures it, and does the figure agree with yours?
review-ask-need = What goes wrong today with “{ $need }”, how often, and who feels it first?
review-ask-cost = If “{ $need }” goes on for another year, what does it cost you, and where does that show in the accounts?
review-ask-value = If “{ $need }” were solved, by how much would that bring “{ $kpi }” closer to { $target }?
review-ask-deadline = { $date }: “{ $what }”. What follows if nothing has changed by then?
review-ask-money-approved = Has { $amount } been approved, by whom, and under which heading?
review-ask-money-allocated = Is the money set aside for this, or does it compete with other projects?
review-ask-money-signs = Who signs an order of { $amount }, and above which amount must somebody else agree?
review-ask-money-by = By when must it be signed so that “{ $phase }” can start on { $date }?
review-ask-money-by-alone = By when must it be signed?
review-ask-process = Which steps lead from a proposal to a signature, who takes part in each, and who can stop it?
review-ask-means = Who at { $client } will be free for “{ $phase }”, and who leads it?
review-ask-will = If “{ $kpi }” went from { $baseline } to { $target }, what would still have to be settled before you sign?
review-ask-part = Who plays this part: { $part }?
review-ask-part-economic-buyer = Who releases the money, and does that person answer for “{ $kpi }”?
review-ask-part-champion = Who gains most if “{ $kpi }” goes from { $baseline } to { $target }, and would that person speak for it?
review-ask-part-technical-evaluator = Who judges whether our solution can move “{ $kpi }”, and by what?
review-ask-part-coach = Who could tell us how the talks inside about “{ $kpi }” are going?
review-ask-critic = What in our proposal worries you most, and what would have to be shown before you let “{ $subject }” depend on it?
review-ask-critic-alone = What in our proposal worries you most, and what would have to be shown?
review-ask-distant = What would “{ $kpi }” at { $target } instead of { $baseline } make possible for you, and what must you see first?
review-ask-criterion = How much should “{ $criterion }” weigh, and who else has to agree?
review-ask-weakness = What would it cost you if “{ $criterion }” were met in a later phase only?
review-ask-settle = To find out: { $question }
review-ask-settle-noted = To find out: { $question } So far: { $note }
review-ask-doubt = “{ $risk }”: what would you have to see for this to worry you no longer?
review-open-title = What the client has not confirmed
review-rests-on-it = Benefits on it
review-confirms = Should confirm
review-people-title = People
review-missing = Not known: { $parts }.
review-person = Person
review-part = Part
review-level = Level
review-drive = Drive
review-change = Change
review-focus = Looks at
review-contact = Contact
review-attitude = To us
review-wants = Wants
review-part-economic-buyer = economic buyer
review-part-champion = champion
review-part-technical-evaluator = technical evaluator
review-part-coach = coach
review-part-user = user
review-level-operating = operating
review-level-deciding = deciding
review-level-senior-outsider = senior outsider
review-level-expert = expert
review-drive-safety = safety
review-drive-belonging = belonging
review-drive-esteem = esteem
review-drive-growth = growth
review-change-innovator = innovator
review-change-visionary = visionary
review-change-pragmatist = pragmatist
review-change-conservative = conservative
review-change-laggard = laggard
review-focus-finance = finance
review-focus-technology = technology
review-focus-relations = relations
review-focus-business = business
review-contact-none = none
review-contact-little = little
review-contact-often = often
review-contact-deep = deep
review-attitude-mentor = mentor
review-attitude-supporter = supporter
review-attitude-neutral = neutral
review-attitude-critic = critic
review-attitude-enemy = enemy
review-conditions-title = Conditions, market and money
review-answer = Answer
review-rests-on = Rests on
review-answer-yes = yes
review-answer-no = no
review-answer-unknown = not known
review-condition-problem = A serious problem with consequences
review-condition-budget = An approved budget
review-condition-time = A reasonable time frame
review-condition-process = A clear way to decide
review-market-need = The need: felt, told, and its value named
review-market-means = The means: budget, team, knowledge
review-market-will = The will: terms are being discussed
review-money-approved = Is it approved?
review-money-allocated = Is it set aside for this?
review-money-signs = Is it known who signs?
review-money-by = Is it known by when?
review-process = How it is decided
review-opportunity-title = The twenty questions
review-group-of = { $group } { $n } of 5
review-group-opportunity = Is there an opportunity?
review-group-compete = Can we compete?
review-group-win = Can we win?
review-group-worth = Is it worth winning?
review-question-customer-project = Does the client have a project with a name, a lead and a date?
review-question-customer-business = Do we know how the client earns its money?
review-question-customer-finances = Do we know the client’s finances?
review-question-access-to-funds = Can the client get at the money?
review-question-compelling-event = Does an event force a decision by a date?
review-question-formal-criteria = Do we know the formal criteria and their weights?
review-question-solution-fit = Does our solution meet what is required?
review-question-resources = Do we have the people and the time?
review-question-relationship = Is our relation to the client good enough?
review-question-unique-value = Do we have something of value that others have not?
review-question-inside-support = Does somebody inside want us to win?
review-question-executive-credibility = Do the client’s executives take us seriously?
review-question-cultural-fit = Do both sides fit together?
review-question-informal-criteria = Do we know the criteria that nobody has written down?
review-question-political-alignment = Are the people with influence on our side?
review-question-short-term-revenue = Is the first year’s revenue large enough?
review-question-future-revenue = Will there be more?
review-question-profitability = Do we earn on it?
review-question-risk = Can we carry the risk?
review-question-strategic-value = Does it lead us somewhere?
review-position-title = Value and opening position
review-criteria-title = Buying criteria
review-agreed-with = Agreed with
review-we = We meet it
review-nobody = nobody
review-deal-title = The deal
review-limits = How far we may go
review-others-title = Others in the race, and notes
review-rules-run-in = How the verdict is reached.
review-rules = Walk away: none of the four conditions holds, a whole group of the twenty questions is answered no, or the customer brings little now and later. Not yet: anything above is open or against us, a group has fewer than three of five, less than half of the benefits is stated or confirmed, or all offers together go below our limits. Otherwise: send.
review-worth-rules = What a discount costs and brings is the difference of two whole business cases, at present value with the client’s rate.

# Further fields of a model that a change can be about.
field-access_to_funds = access to funds
field-adoption = adoption
field-allocated = allocated
field-compelling_event = compelling event
field-costs_client = cost to the client
field-costs_us = cost to us
field-cultural_fit = cultural fit
field-customer_business = customer’s business
field-customer_finances = customer’s finances
field-customer_project = customer’s project
field-customer_value = customer value
field-delay = delay
field-discount_limits = discount limits
field-exchanges = exchanges
field-executive_credibility = executive credibility
field-formal_criteria = formal criteria
field-future_revenue = future revenue
field-ground = ground
field-informal_criteria = informal criteria
field-inside_support = inside support
field-lead = lead
field-long_term = long term
field-means = means
field-opening = opening position
field-political_alignment = political alignment
field-process = process
field-profitability = profitability
field-relationship = relationship
field-reserve_covers = what the reserve price covers
field-resources = resources
field-short_term = short term
field-short_term_revenue = short-term revenue
field-solution_fit = solution fit
field-strategic_value = strategic value
field-time = time
field-unique_value = unique value
field-will = will
field-worth_to_client = worth to the client
field-worth_to_us = worth to us
record-ExchangeWorth = exchange’s worth

# What the client answered.
feedback-about = About
feedback-who = Who
feedback-said = Said
feedback-page = p. { $page }
feedback-none = Nothing was said yet.
feedback-none-open = Nothing is open.
feedback-before = Before
feedback-after = After
feedback-price-once = Price, once
feedback-price-yearly = Price, a year
feedback-status-open = open
feedback-status-accepted = accepted
feedback-status-in-part = accepted in part
feedback-status-declined = declined

# What a revision says of the one before.
since-title = What changed since revision { $n }
since-lead = You know revision { $n } of { $date }. These pages say what became of the points that you raised, what changed, and what each change does to the price and the return.
since-lead-changes = You know revision { $n } of { $date }. These pages say what changed, and what each change does to the price and the return.
since-lead-none = You know revision { $n } of { $date }. Nothing in this one reads differently.
since-bars = In the PDF, a bar in the margin stands beside everything that reads differently; what is gone is only listed here.
since-revision = Revision
since-by = Issued by
since-content = What it brought
since-first = First issue
since-answers = { $n ->
    [one] { $n } point answered
   *[other] { $n } points answered
}
since-changes = { $n ->
    [one] { $n } change
   *[other] { $n } changes
}
since-points-title = What you told us, and our answers
since-said = You said
since-answer = Our answer
since-page = page { $page } of revision { $n }
since-quote = “{ $quote }”
since-who = — { $who }, { $date }
since-open = Open
since-accepted = Accepted
since-in-part = Accepted in part
since-declined = Declined
since-reason = Reason
since-changes-title = The changes, and what each of them does
since-changes-intro = Each effect is that of the change alone, on the price over the years of the business case, its net present value, its return and its payback.
since-numbered = Revision { $n }

# What was marked in a document without words of one's own, or with words for it.
feedback-mark-highlight = (highlighted)
feedback-mark-underline = (underlined)
feedback-mark-strike-out = (struck out)
feedback-mark-insert = (something is missing here)
feedback-mark-note = (a note without words)
feedback-mark-drawing = (marked)
feedback-mark-stamp = (stamped)
feedback-replaced = (replaced by) { $words }
feedback-inserted = (inserted) { $words }

# What changed from one revision to the next.
log-changes = { $counts }: { $names }
log-changed = { $n } changed
log-added = { $n } added
log-removed = { $n } removed
log-moved = { $n } moved
log-renamed = { $n ->
    [one] { $n } with a new id
   *[other] { $n } with new ids
}
log-same-model = same model
log-look = other look or language
log-unknown = figures only, as a revision is damaged
log-and = { $one }; { $other }
