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

footer = { $vendor } · Confidential
page-label = Page {"{"}page{"}"} of {"{"}pages{"}"}
figure-label = Figure {"{"}n{"}"}
figure-part-label = Figure {"{"}n{"}"}, part {"{"}part{"}"} of {"{"}parts{"}"}
table-label = Table {"{"}n{"}"}
contents-label = Contents
continued-label = continued

# What several sections say.

amount = Amount
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
    [one] One need came up in our conversations.
   *[other] { $n } needs came up in our conversations. Each is told in four steps: how it is today, what goes wrong, what that costs, and what is won when it is solved.
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
done-kpi = { $kpi } reaches
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
delivery-intro = What the department figures below each executive KPI add to its target. What remains open needs more than this proposal.
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
sign-role = Role
sign-date = Date
sign-signature = Signature

# Appendix.

trace-title = Appendix: the full trace
trace-intro = { $table } follows every executive KPI down to what we deliver for it.
trace-caption = From executive KPI to component
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
break-even-none = at any value
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
workbook-ramp = Share from its end on
workbook-months-unit = months
workbook-kind = Kind
workbook-optimism = Optimism
workbook-first-phase = Starts with
workbook-worth-of-one = Present value of 1 a year
workbook-full = Benefits of a full year
workbook-full-no-cash = Benefits of a full year, without cash that comes once
workbook-starts-with = Benefits that start with
workbook-from-month = Flows from month
workbook-share-reached = Share reached
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
