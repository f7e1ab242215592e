# Every text that a person reads, in English. Command line and page take the same texts; text/zh-CN.ftl has the same ids.

## Indicators: name, formula in words, scope

indicator-output = Above-scale industrial output
    .formula = Sum of the year's gross output over regions and chains
    .scope = Above-scale industry, current prices
indicator-output-real = Above-scale industrial output (real)
    .formula = Output ÷ producer price index (base year = 1)
    .scope = Above-scale industry, base-year prices
indicator-output-multiple = Output, multiple of the base year
    .formula = The year's output ÷ base-year output
    .scope = Above-scale industry, current prices, price changes included
indicator-output-doubling_year = Doubling date
    .formula = First moment at which output is twice the base year's, linear between year-ends
    .scope = Above-scale industry, current prices, price changes included
indicator-revenue-flagship = Flagship-chain revenue
    .formula = Flagship chains' output × ratio of revenue to output, summed over the chains
    .scope = Above-scale industry, current prices
indicator-share-flagship = Flagship chains' share of output
    .formula = Flagship chains' output ÷ above-scale industrial output
    .scope = Above-scale industry, current prices
indicator-share-flagship_revenue = Flagship chains' share of revenue
    .formula = Flagship chains' revenue ÷ above-scale industrial revenue
    .scope = Above-scale industry, current prices
indicator-va = Above-scale value added
    .formula = Chains' output × value-added rate, summed
    .scope = Above-scale industry, current prices
indicator-va-real = Above-scale value added (real)
    .formula = Real output × value-added rate at constant prices, summed over the chains
    .scope = Above-scale industry, base-year prices
indicator-va-real_growth = Real growth of value added
    .formula = Real value added ÷ last year's − 1
    .scope = Above-scale industry, constant prices
indicator-va_rate = Value-added rate
    .formula = Value added ÷ output
    .scope = Above-scale industry, current prices
indicator-va_per_mu = Value added per mu
    .formula = Value added ÷ industrial land in use
    .scope = Above-scale industry, current prices
indicator-land-in_use = Industrial land in use
    .formula = Last year's − freed above scale + land of projects starting production + land of entering firms
    .scope = Above-scale industry
indicator-land-pool = Land available
    .formula = Carried over + new supply + freed land reused − land of projects landed in the year
    .scope = Balance at the year's end
indicator-land-freed = Land freed
    .formula = Inefficient firms treated × land freed per firm, in total since the base year
    .scope = All firms treated, below-scale ones included
indicator-firms-treated = Inefficient firms treated
    .formula = Inefficient firms treated, in total since the base year
    .scope = All firms treated, below-scale ones included
indicator-energy-total = Energy use
    .formula = Existing firms' use (moved by growth and savings, less what is freed) + new projects + entering firms
    .scope = Above-scale industry
indicator-energy-intensity = Energy per unit of value added
    .formula = Energy use ÷ real value added
    .scope = Above-scale industry, constant prices
indicator-energy-intensity_cut_year = Energy intensity cut in the year
    .formula = 1 − energy intensity ÷ last year's
    .scope = Above-scale industry, constant prices
indicator-energy-intensity_cut = Energy intensity cut since the base year
    .formula = 1 − energy intensity ÷ the base year's
    .scope = Above-scale industry, constant prices
indicator-energy-freed = Energy freed
    .formula = Inefficient firms treated × energy freed per firm, in total since the base year
    .scope = All firms treated, below-scale ones included; not to be added to energy saved
indicator-energy-saved = Energy saved in the year
    .formula = Real value added × (last year's energy intensity − this year's)
    .scope = Above-scale industry, constant prices; not to be added to energy freed
indicator-energy-saved_total = Energy saved in total
    .formula = Energy saved in each year, summed since the base year
    .scope = Above-scale industry, constant prices; not to be added to energy freed
indicator-co2-total = CO2 emissions
    .formula = Energy use × emission factor
    .scope = Energy-related, above-scale industry
indicator-co2-freed = CO2 freed by renewal
    .formula = Energy freed in each year × that year's emission factor, in total since the base year
    .scope = All firms treated, below-scale ones included; not to be added to CO2 avoided
indicator-co2-saved = CO2 avoided in the year
    .formula = Real value added × (last year's CO2 per value added − this year's)
    .scope = Energy-related, above-scale industry, constant prices
indicator-co2-saved_total = CO2 avoided in total
    .formula = CO2 avoided in each year, summed since the base year
    .scope = Energy-related, above-scale industry, constant prices
indicator-projects-landed = Investment landed in the year
    .formula = Landing factor × (signed in the year × landing rate + what stayed of the projects waiting)
    .scope = New industrial projects, base-year prices
indicator-projects-landed_total = Investment landed in total
    .formula = Investment landed in each year, summed since the base year
    .scope = New industrial projects, base-year prices
indicator-projects-backlog = Signed projects still waiting
    .formula = Investment ready to land − investment landed
    .scope = New industrial projects, base-year prices, at the year's end
indicator-projects-landing_factor = Landing factor
    .formula = The least of land cover, energy cover and 1
    .scope = Limits of land and energy are the model's assumption, no statement on approvals
indicator-projects-land_cover = Land cover
    .formula = Land available ÷ land that projects need
    .scope = New industrial projects; absent where nothing is needed
indicator-projects-energy_cover = Energy cover
    .formula = Energy allowance available ÷ energy that projects need
    .scope = New industrial projects; absent where nothing is needed
indicator-investment = Industrial investment
    .formula = Landed projects' investment as it is spent + upgrade investment
    .scope = Above-scale industry, current prices
indicator-investment-growth = Growth of industrial investment
    .formula = Industrial investment ÷ last year's − 1
    .scope = Above-scale industry, current prices
indicator-listed-count = Listed companies
    .formula = Last year's × (1 − delisting rate) + IPOs + companies moved in
    .scope = The city's companies listed at home and abroad, at the year's end
indicator-listed-market_value = Listed companies' market value
    .formula = Last year's, moved by profits and valuation + value of IPOs and companies moved in + financing
    .scope = The city's companies listed at home and abroad, at the year's end
indicator-listed-ipos_total = IPOs in total
    .formula = IPOs of each year, summed since the base year
    .scope = The whole city, without companies moved in
indicator-gdp = GDP
    .formula = Manufacturing value added (scaled from above-scale industry) + value added of the rest
    .scope = The whole city, current prices
indicator-gdp-real_growth = Real growth of GDP
    .formula = Real GDP ÷ last year's − 1
    .scope = The whole city, constant prices
indicator-gdp-manufacturing_share = Manufacturing share of GDP
    .formula = Manufacturing value added (scaled from above-scale industry) ÷ GDP
    .scope = The whole city, current prices
indicator-tax = Above-scale industrial tax
    .formula = Value added × tax share in value added
    .scope = Above-scale industry, current prices
indicator-tax_per_mu = Tax per mu
    .formula = Tax ÷ industrial land in use
    .scope = Above-scale industry, current prices
indicator-workers = Above-scale workers
    .formula = Existing firms' workers, moved by their growth + workers of new output − those displaced by robots
    .scope = Above-scale industry, at the year's end
indicator-labour_productivity = Labour productivity
    .formula = Value added ÷ workers
    .scope = Above-scale industry, current prices

## Lever groups

group-output = Output and growth
group-entry = Entry
group-projects = New projects
group-renewal = Renewal
group-land-supply = Land supply
group-energy = Energy and carbon
group-labour = Labour
group-listed = Listings (“Phoenix”)
group-tax-gdp = Tax, investment and GDP
group-tracked = Other indicators

## Parts of a difference, and effects of an index decomposition

part-shares = Regions' shares of output
part-outturns = Published results imposed
part-inherited = Under way in the base year
part-base-year = base year
part-rounding = Rounding
lmdi-activity = Activity
lmdi-structure = Structure
lmdi-intensity = Intensity
lmdi-factor = Emission factor

## Levers: name and what it means

lever-growth-chain = { $name }: real growth of existing firms
    .help = Yearly growth at constant prices of the chain's existing above-scale firms. New projects and entering firms come on top of it.
lever-growth-region = { $name }: growth offset
    .help = By how much existing firms of the region grow faster (or slower) than the same chains in the city.
lever-price = Producer prices, change per year
    .help = Figures at current prices (output, value added, doubling) contain it; real growth and energy intensity do not.
lever-va_rate-real_drift = Value-added rate, change per year (constant prices)
    .help = Change of the value-added rate by better products; counts in real growth and energy intensity.
lever-va_rate-price_drift = Value-added rate, change per year (from prices)
    .help = Change of the value-added rate by prices of inputs and products; moves value added at current prices only.
lever-entry-firms_per_year = Firms passing the threshold per year
    .help = Firms that grow from below to above scale each year.
lever-entry-output_per_firm = Output per entering firm
    .help = Output of such a firm in the year it enters, at base-year prices.
lever-entry-mu_per_firm = Land per entering firm
    .help = Industrial land that such a firm brings into the above-scale scope.
lever-projects-count = { $name }: projects signed per year
    .help = New industrial projects of this size class signed each year.
lever-projects-size = { $name }: investment per project
    .help = Mean planned investment of a project of this size class, at base-year prices.
lever-projects-landing_rate = Landing rate
    .help = Part of the investment signed in a year that is ready to land; land and energy may still limit what lands.
lever-projects-backlog_dropout = Drop-out of waiting projects per year
    .help = Part of the signed investment still waiting that gives up each year.
lever-projects-build_years = Build time
    .help = Whole years from landing to production, the same for all years; 40% of full output in the first year of production, 75% in the second, all from the third.
lever-projects-output_per_investment = Yearly output per investment
    .help = Yearly output per CNY invested, at full production.
lever-projects-land_intensity = Investment per mu
    .help = Investment per mu of new land; the higher it is, the less land the same investment needs.
lever-projects-zero_land_share = Share on existing land
    .help = Part of the investment that uses existing plants and land and needs no new land.
lever-projects-energy_intensity = Energy per value added, new projects
    .help = Energy per real value added of new projects; falls each year with the efficiency gain.
lever-renewal-firms_per_year = Inefficient firms treated per year
    .help = Inefficient firms treated each year, at most those still on the list.
lever-renewal-mu_per_firm = Land freed per firm
    .help = Mean industrial land freed by treating one inefficient firm.
lever-renewal-tce_per_firm = Energy freed per firm
    .help = Mean yearly energy use freed by treating one inefficient firm.
lever-renewal-in_scope = Part inside the above-scale scope
    .help = Part of the freed land and energy that belongs to above-scale industry; the rest comes from smaller firms and costs no above-scale output.
lever-renewal-output_ratio = Relative output per mu of treated firms
    .help = Output per mu of treated firms over the city's mean; decides how much output is lost in the year of treatment.
lever-renewal-reuse_rate = Reuse rate of freed land
    .help = Part of the freed land that new projects can use in the next year.
lever-land-new_supply = New industrial land per year
    .help = Industrial land newly supplied each year; with freed land reused it makes up the land available.
lever-energy-new_quota = New energy allowance per year
    .help = Energy allowance newly available for projects each year.
lever-energy-saving_reuse = Reuse of savings
    .help = Part of what existing firms save by efficiency that new projects may use.
lever-energy-gated_share = Part that counts against the allowance
    .help = Part of new projects' energy use that needs allowance; feedstock and renewable power do not. 0 switches the energy limit off.
lever-energy-efficiency = Efficiency gain per year
    .help = Yearly cut of energy per output, existing firms and new projects alike.
lever-carbon-factor_cut = Emission factor, cut per year
    .help = Yearly cut of CO2 per tonne of coal equivalent, as the energy mix changes.
lever-labour-growth = Employment growth of existing firms
    .help = Yearly growth of existing firms' workers.
lever-labour-new_per_output = Workers per new output
    .help = Workers per CNY 100 million of output (base-year prices) of new projects and entering firms.
lever-labour-robots = Industrial robots added per year
    .help = Industrial robots added in the city each year.
lever-labour-displaced_per_robot = Workers displaced per robot
    .help = Mean number of workers that one robot displaces.
lever-tax-drift = Tax share in value added, change per year
    .help = Yearly change of above-scale tax over value added.
lever-listed-pipeline_intake = Firms entering the IPO pipeline per year
    .help = Firms that begin tutoring or review each year; a list of hopefuls does not count.
lever-listed-ipo_rate = IPO rate
    .help = Part of last year's pipeline that goes public in a year.
lever-listed-dropout = Pipeline drop-out
    .help = Part of last year's pipeline that withdraws in a year.
lever-listed-delisting = Delisting rate
    .help = Part of the listed companies that is delisted or moves away in a year.
lever-listed-moved_in = Listed companies moved in per year
    .help = Listed companies that move to the city or are bought by its firms each year.
lever-listed-profit_growth = Profit growth of listed companies
    .help = Yearly growth of existing listed companies' profits.
lever-listed-valuation_change = Valuation (P/E), change per year
    .help = Yearly change of the price–earnings ratio; markets move it much, so read a range rather than one value.
lever-listed-financing = Follow-on financing per year
    .help = Follow-on share issues of listed companies each year, part of market value.
lever-investment-upgrade_growth = Growth of upgrade investment
    .help = Yearly growth of existing firms' upgrade investment.
lever-gdp-other_growth = Growth of the rest of GDP (nominal)
    .help = Yearly growth at current prices of value added outside manufacturing.
lever-gdp-other_price = Price change of the rest of GDP
    .help = Yearly price change outside manufacturing, for real growth of GDP.
lever-tracked = { $name }: change per year
    .help = Yearly parameter of the indicator in the way the plan projects it, in the unit shown; output, land and energy do not enter.

## Units

unit-yi-yuan = CNY 100 m
unit-yi-yuan-per-year = CNY 100 m/yr
unit-mu = mu
unit-mu-per-year = mu/yr
unit-wan-tce = 10k tce
unit-wan-tce-per-year = 10k tce/yr
unit-tce = tce
unit-tce-per-wan-yuan = tce/CNY 10k
unit-wan-ton = 10k t
unit-tco2-per-tce = t CO2/tce
unit-wan-mu = 10k mu
unit-wan-person = 10k persons
unit-per-wan-person = per 10k persons
unit-person = persons
unit-person-per-yi-yuan = persons/CNY 100 m
unit-wan-yuan-per-mu = CNY 10k/mu
unit-wan-yuan-per-person = CNY 10k/person
unit-percent = %
unit-percent-per-year = %
unit-points = pp
unit-points-per-year = pp/yr
unit-times = ×
unit-firms = firms
unit-firms-per-year = firms/yr
unit-projects-per-year = projects/yr
unit-machines-per-year = units/yr
unit-years = years
unit-calendar-year = { "" }
unit-plain = { "" }
unit-plain-per-year = per year
unit-wan-yuan = CNY 10k
unit-yuan = CNY
unit-trillion-yuan = CNY trillion
unit-yi-dollar = USD 100 m
unit-wan-dollar = USD 10k
unit-item-ge = { "" }
unit-item-xiang = { "" }
unit-item-jian = { "" }
unit-machines = units
unit-item-tiao = { "" }
unit-item-zhi = { "" }
unit-households = firms
unit-persons-ming = persons
unit-teams = teams
unit-times-ci = times
unit-events-chang = events
unit-times-per-month = times/month
unit-times-per-quarter = times/quarter
unit-times-per-two-months = every two months
unit-sessions-qi = sessions
unit-rank = { "" }
unit-firms-or-items = { "" }
unit-firms-or-items-slash = { "" }
unit-index = (index)
unit-items-per-year = per year
unit-pieces-per-year = per year
unit-times-per-year = times/yr
unit-events-per-year = events/yr
unit-persons-per-year = persons/yr
unit-wan-person-times = 10k persons trained
unit-person-times = persons trained
unit-wan-kilowatt = 10 MW
unit-wan-square-metre = 10k m²
unit-square-kilometre = km²
unit-yi-cubic-metre = 100 m m³
unit-days = days
unit-working-days = working days
unit-counties = counties
unit-top = (top)
unit-copies = copies

## Status, level, measure

status-met = Met
    .help = The projection reaches the target
status-near = Close
    .help = The projection is within the plan's margin of the target, or a stretch target is missed while the must one holds
status-short = Short
    .help = The projection does not reach the target
status-unknown = Unknown
    .help = The target has no number, or its indicator is tracked by hand and not projected
level-must = must
level-stretch = stretch
level-about = about
tracking-projected = Projected
tracking-by_hand = By hand
tracking-unnumbered = No number
binding-binding = binding
binding-expected = expected
measure-level = value of the year
measure-average_growth = average yearly growth
measure-yearly_growth = growth in every year
measure-increase = increase over the base year
measure-yearly_increase = added in every year
measure-multiple = multiple of the base year
measure-cumulative = total over the period
by-hand-recognition = Titles and lists that an authority awards
    .short = awarded
by-hand-ranking = A rank depends on how other places do
    .short = a rank
by-hand-no-base = No figure of the base year was published
    .short = no base figure
by-hand-event = A single event
    .short = an event
by-hand-effort = An input or activity that the city decides itself
    .short = own effort
by-hand-threshold = A rule or admission limit, not an outcome
    .short = a rule
by-hand-external = Decided or done elsewhere
    .short = external
by-hand-not-by-region = The model does not give this indicator by place
    .short = not by place
by-hand-other-place = The place is no region of the model
    .short = other place
by-hand-block-missing = The pack has no base numbers for this part of the model
    .short = no base data
by-hand-before-base = The period begins before the projection
    .short = before the base
by-hand-other-short = see note
role-goal = Goal
role-task = Task
role-threshold = Threshold
role-fund = Fund

## Quotas: methods, what holds a row, a cell without a number

quota-method-base-share = by base
    .meaning = In proportion to the base
quota-method-projection-share = by projection
    .meaning = In proportion to the projection
quota-method-equal-growth = equal growth
    .meaning = The same growth from each base
quota-method-capacity = by capacity
    .meaning = In proportion to the capacity that is typed
quota-method-equal-probability = equal probability
    .meaning = Every free place is as likely as any other to meet its quota
quota-method-tiered = by tiers
    .meaning = Steps by intensity, plus or minus by grade A to D, scaled to the city target
quota-method-factors = by factors
    .meaning = A weighted score of several factors; in proportion to the score
quota-bound-floor = floor
quota-bound-cap = cap
quota-bound-locked = locked
quota-bound-sample = end of the random outcomes
quota-bound-key = nothing by this method
quota-cell-to-be-assigned = to be assigned

## Mid-term review: where a target stands, its pace, what the remaining years need

review-given = The review stands at { $year }: { $imposed } published results are put into the projection; { $compared } more cannot be and are only compared.
review-given-none = No published result of a year after { $base-year } is imposed, { $compared } are only compared; what follows is projected from the base year.
review-happened-above = { $name } came to { $value } in { $year }, { $growth } since { $base-year }; without it { $unmoved } were projected, and the published figure is { $off } higher.
review-happened-below = { $name } came to { $value } in { $year }, { $growth } since { $base-year }; without it { $unmoved } were projected, and the published figure is { $off } lower.
review-happened-even = { $name } came to { $value } in { $year }, { $growth } since { $base-year }; much as the { $unmoved } that were projected without it.
review-tally = Of { $count } projected targets: { $parts }. For { $published } of them a figure of the same scope has been published, the others are judged by that projection; { $by-hand } more are followed by hand.
review-headline = The headline target, “{ $name }”, asks for { $wanted } in { $year }. { $said }
review-weakest = Furthest off is “{ $name }”, which asks for { $wanted } in { $year }. { $said }
review-op-at-least = at least { $target }
review-op-more-than = more than { $target }
review-op-at-most = at most { $target }
review-op-less-than = less than { $target }
review-op-about = about { $target }
review-sentence = { $said }.
review-sentence-join = { " " }
review-now-published = For { $year } { $value } were published
review-now-model = No figure of the same scope was published for { $year }; the projection has { $value }
review-needs = The remaining { $years } years need { $needed }
review-so-far = so far it was { $so-far }
review-growth-up = growth of { $amount } a year
review-growth-down = a fall of { $amount } a year
review-step-up = { $amount } more each year
review-step-down = { $amount } less each year
review-ends-at = In this scenario it comes to { $value }
review-ends-at-moved = In this scenario it comes to { $value } ({ $unmoved } without the published results)
review-tally-unpublished = Of { $count } projected targets: { $parts }. No figure of the same scope has been published for any of them, so they are judged by that projection; { $by-hand } more are followed by hand.
review-verdict-said = verdict: { $verdict }
review-tally-part = { $count } { $verdict }
review-tally-join = { ", " }
review-clause-join = { "; " }
review-pace-ahead = { $time } of the time is gone and { $progress } is done, { $points } points ahead of schedule
review-pace-behind = { $time } of the time is gone and only { $progress } is done, { $points } points behind schedule
review-pace-even = { $time } of the time is gone and { $progress } is done, on schedule
review-common-growth = by existing firms alone every chain would have to grow by { $rate } a year in real terms, where { $low } to { $high } is plausible on average
review-no-growth = growth of existing firms alone does not reach it at any rate ({ $low } to { $high } a year is plausible on average)
review-best-chains = even if every chain grows at its plausible upper end, it comes to { $best } only
review-best-chains-enough = if every chain grows at its plausible upper end, it comes to { $best }
review-best-levers = even with all assumptions at the better end of their plausible bands it comes to { $best } only
review-best-levers-enough = with all assumptions at the better end of their plausible bands it comes to { $best }
review-verdict-met = met
review-verdict-missed = missed in its year
review-verdict-on-course = on course
review-verdict-within-reach = within reach
review-verdict-beyond-plausible = beyond the plausible
review-verdict-not-judged = not to be judged
review-verdict-why = { $verdict } ({ $why })
review-not-judged-by-hand = followed by hand
review-not-judged-due-without-figure = its year is over and nothing of its scope was published
review-not-judged-nothing-to-hold-against = neither a plausible band nor a pace so far
review-no-pace-no-figure = nothing published
review-no-pace-other-scope = other scope
review-no-pace-no-base = no base value
review-no-pace-gaps = years missing
review-no-pace-undefined = undefined
review-rule-stock = as a stock
review-rule-cumulative = as a sum
review-rule-growth = by average growth
review-rule-yearly = each year for itself
review-rule-kept = met in the base year: kept or not
review-imposed = imposed
review-reason-other-scope = compared: other scope
review-reason-follows = compared: follows from other figures
review-reason-no-block = compared: the plan has no base numbers for it
review-reason-by-hand = compared: followed by hand
review-reason-pair-taken = compared: the year has a figure of the same thing
review-reason-replaced = compared: another figure is given
review-reason-not-asked = compared: not asked for
review-reason-after-horizon = compared: after the projected years
review-reason-after-review = compared: after the review's year
review-of-published = { $year } published
review-of-model = { $year } projected
review-column-treatment = Use
review-column-base = Base
review-column-figure = Now
review-column-of = Year, origin
review-column-time = Time gone
review-column-progress = Done
review-column-ahead = Ahead (points)
review-column-so-far = A year so far
review-column-needed = Needed a year
review-column-verdict = Verdict
review-note-pace = Pace: as a stock (value − base) ÷ (target − base), as a sum: sum ÷ target, against the time gone; targets of each year for itself and those that the base year meets have none. “Projected” is the projection after the published results, no statistic.
review-note-plausible = Within reach: missed in this scenario, met with all assumptions at the better end of their plausible bands. Beyond the plausible: missed even then.

## Causes of a backtest's errors

cause-heading = Where the errors come from (what goes away when other published results are put in; the parts and the rest sum to the error):
cause-line = { $name } { $year } ({ $nature }): error { $error } = { $parts }
cause-line-unsplit = { $name } { $year } ({ $nature }): error { $error } = { $parts }; not split: { $unsplit }
cause-part = { $cause } { $error }
cause-unsplit = { $cause } ({ $why })
cause-join = { ", " }
cause-none = not to be split
cause-rest = rest
cause-earlier-years = level of earlier years
cause-price = prices
cause-output = output
cause-value-added = value added
cause-value-added-rate = value-added rate
cause-investment = investment and projects
cause-land = land
cause-workers = workers
cause-tax = tax
cause-energy = energy
cause-gdp = rest of GDP
cause-why-not-published = nothing published of the city and whole years
cause-why-other-scope = published of another scope or part of the year
cause-why-gaps = years missing
cause-why-no-effect = not computed from it

## Presets

preset-conservative = Conservative
    .help = Main assumptions towards the low side of their plausible bands
preset-base = Base
    .help = Values from the plan, from statistics, and assumptions with their reasons
preset-ambitious = Ambitious
    .help = Main assumptions towards the high side of their plausible bands
preset-implied = Implied
    .help = Solved from the plan's own targets: the one growth rate that existing firms of all chains would need for the main targets to hold; no judgement of what growth will be
preset-custom = Custom

## Sources: kind and its mark

source-document = Document
    .mark = D
    .help = A number written in the plan itself, with clause and quote
source-statistics = Statistics
    .mark = S
    .help = A number published in statistical bulletins or yearbooks
source-implied = Implied
    .mark = I
    .help = Computed from other numbers of the plan, with the arithmetic
source-assumption = Assumption
    .mark = A
    .help = Nobody published it; the reason for the value stands with it
source-adjusted = Adjusted
    .mark = M
    .help = Moved on this page
source-default = Default
    .mark = N
    .help = The plan is silent; the model's neutral value stands

## Limits and blocks

limit-free = Not limited
limit-land = Land-bound
limit-energy = Energy-bound
block-land = Industrial land
block-energy = Energy use
block-carbon = Emission factor
block-workers = Workers
block-tax = Tax
block-listed = Listed companies
block-gdp = GDP
block-investment = Upgrade investment
block-absent = No base figure, not projected

## Bounds of the model, why a lever moves nothing, what is required

bound-land = land on hand
bound-energy = energy allowance
bound-landing-rate = landing rate at 100%
bound-renewal-list = list of inefficient firms used up
bound-output-lost = renewal takes half of the output, its most
bound-va-rate = value-added rate at an end of 2% to 90%
bound-tax-rate = tax share down to 0
bound-land-in-use = land in use down to 1% of the base year
bound-workers = workers down to 1% of the base year
bound-composition = share at 0 or 100%
bound-other = another minimum or cut
side-both = up and down
side-low = down
side-high = up
still-base-year = The base year does not change with assumptions
still-unlinked = The indicator does not depend on it
still-elsewhere = Moves other chains, regions or indicators only
still-land = Land is the limit
still-energy = Energy is the limit
still-land-and-energy = Land and energy are both the limit
still-not-short = Land or energy is not short, so this does nothing
still-idle = Nothing in this scenario carries it to the indicator
still-published = Published results are imposed
still-renewal-list = No inefficient firm is left on the list
still-later = Acts in later years
still-partner = “{ $partner }” is 0, so this does nothing
still-bound = At a bound: { $bound }
means-common-growth = Common real growth of existing firms of all chains

## Places and views

place-city = City
place-county = County or district
place-zone = Functional zone
place-chain = Industry chain
place-other = Other
view-overview = Overview
view-targets = Targets
view-charts = Charts
view-quotas = Quotas
view-compare = Compare
view-seek = Goal seek
view-sensitivity = Sensitivity
view-attribution = Attribution
view-audit = Audit
view-sources = Sources

## Terms

term-base = Base
term-target = Target
term-projection = Projection
term-gap = Gap
term-completion = Completion
term-pace = Time-proportional pace
term-pace-line = Pace line
term-projection-line = Projection

## Plans of the build: the short title, for the menu

plan-quzhou-2021-industry = Quzhou industry plan 2021–2025
    .short = Quzhou 2021
plan-quzhou-2022-renewal = Quzhou renewal plan 2021–2023
    .short = Quzhou 2022
plan-quzhou-2023-415x = Quzhou 415X plan 2023–2027
    .short = Quzhou 2023
plan-huzhou-2023-clusters = Huzhou clusters plan 2023–2027
    .short = Huzhou 2023
plan-wenzhou-2014-industry = Wenzhou industry plan 2014–2016
    .short = Wenzhou 2014

## Why the last change moved nothing that is shown

unmoved-land = Land-bound: the land available caps this change, so the figures shown stay. Land supply or investment per mu can be changed.
unmoved-energy = Energy-bound: the energy allowance caps this change, so the figures shown stay. The allowance or new projects' energy can be changed.
unmoved-elsewhere = This assumption does not move the figures shown, but: { $indicators }
unmoved-rounding = The figures shown moved by less than their last decimal.
unmoved-nothing = Under the present assumptions this change moves no indicator.

## One step of undo and redo, as the buttons name it

step-lever = { $name }
step-levers = several assumptions at once
step-preset = preset “{ $name }”
step-reset = reset all
step-share = { $name }: share of output
step-kept = open “{ $name }”
step-quota-cells = cells of a quota table
step-quota-lock = lock in a quota table
step-quota-method = proposal taken
step-quota-version = version of a quota table
step-quota-reset = quota table back to the original
step-quota-file = Quota tables of a file
step-quota-rules = settings of a quota table

## What the page itself has to tell; the remedy stands behind it

message-plan-unknown = There is no plan “{ $plan }”; nothing was changed.
    .remedy = Choose one from the list of plans, or check the link.
message-file-unavailable = A file of this site could not be read; nothing was changed.
    .remedy = Check the network and try again.
message-pack-too-large = The plan pack is larger than { $limit } million characters and was not read.
    .remedy = Check that the file is a plan pack (TOML or JSON text).
message-pack-not-text = This file is no UTF-8 text and was not read.
    .remedy = Choose a plan pack in TOML or JSON, saved as UTF-8.
message-link-too-long = The link is longer than any this page makes; the plan's base is shown.
    .remedy = Ask the sender for the link again.
message-link-unreadable = The link is incomplete or damaged; the plan's base is shown.
    .remedy = Check that it was copied whole, or ask the sender for it again.
message-link-newer = The link was made by a newer version of this page and cannot be read here; the plan's base is shown.
    .remedy = Reload the page, or open the link with the newer version.
message-link-ignored = { $count ->
        [one] One item of the link was ignored, the rest holds: { $items }
       *[other] { $count } items of the link were ignored, the rest holds: { $items }
    }
    .remedy = The plan does not know what was ignored, or its value is out of range; check with the sender.
message-link-other-version = The link was made with pack version { $pack } and engine { $engine }; this page has version { $packNow } and engine { $engineNow }, so values may differ.
    .remedy = Take the values of this page, and name its version when citing them.
message-link-without-tables = The author of the link had changed { $count } quota tables; tables do not travel with a link, and what stands here are the plan's own.
    .remedy = Ask the author for the file of tables, and open it with “Open a file”.
message-tables-by-file = The link is copied. It carries the scenario, and not the { $count } quota tables that were changed ({ $tables }): these travel by file.
    .remedy = Send the file with the link; it is read with “Open a file”. Each table stands on a sheet of its own, with all its columns.
message-tables-not-saved = The file of quota tables could not be written.
    .remedy = Mend the faulty cells in the view of county quotas, then save again.
message-link-without-compared = The author of the link compared { $count } scenarios; they were too long to travel with it.
    .remedy = Ask the author for the scenario files and open them under “Compare”.
message-link-compared-left = { $count } of the scenarios that the link compares could not be taken: there is no room, or this plan cannot read them.
    .remedy = Delete scenarios under “Compare” that are not needed, and open the link again.
message-scenarios-full = { $most } scenarios are kept already; nothing was added.
    .remedy = Delete one under “Compare” first.
message-scenario-file-unreadable = The file “{ $file }” is no scenario file and was not opened.
    .remedy = Choose a JSON file that this page or the command line has saved.
message-scenario-file-other-plan = “{ $name }” is no scenario of this plan and was not opened.
    .remedy = Open the plan that it belongs to first.
message-scenario-restored = Your last changes, kept in this browser, were restored.
    .remedy = Use “Reset all” to begin anew.
message-storage-denied = Nothing can be kept in this browser; your changes will be gone when the page is closed.
    .remedy = Copy the link to keep them.
message-storage-cleared = What this page kept in this browser was removed.
    .remedy = The changes on screen are still there; copy the link if you need them.
message-engine-restarted = The engine stopped and was restarted; plan and changes are as they were.
    .remedy = If it happens again, copy the link and reload the page.
message-engine-on-main-thread = This browser cannot compute in the background, so the page computes itself; everything works.
    .remedy = If it feels slow, use a newer browser.

## Why the engine does not run

failure-wasm-missing = The engine's file could not be read.
    .remedy = Check the network and try again; if it still fails, tell whoever runs this page.
failure-wasm-mime = Something else was sent in place of the engine's file.
    .remedy = Ask whoever runs this page to check that the engine (.wasm) is deployed and served.
failure-wasm-corrupt = The engine's file is damaged.
    .remedy = Try again; if it still fails, ask whoever runs this page to deploy it anew.
failure-wasm-blocked = The site's security policy does not let the engine run.
    .remedy = Ask whoever runs this page to add 'wasm-unsafe-eval' to script-src of its Content-Security-Policy.
failure-engine-panic = The engine failed inside and has stopped.
    .remedy = Undo the last step or try again; if it still fails, send the diagnostic information.
failure-engine-lost = The engine stopped and could not be restarted.
    .remedy = Try again; if it still fails, copy the link and reload the page.
failure-build-incomplete = The page is incomplete: there is no plan to open.
    .remedy = Ask whoever runs this page to deploy it anew.

## page: title bar, views, status line

product = Tuiyan · industrial plan simulator
product-short = Tuiyan
plan-span = base { $from }, projected to { $to }
open-pack = Open a plan pack
open-pack-note = The file is read on this machine only; do not enter classified data.
plan-switch = Plans
scenario = Scenario
high-contrast = High contrast
presets = Preset scenarios
preset-solved = Solved from the plan: the one growth rate of existing firms at which { $targets } is just met; what else differs from the base is taken from the plan itself; no judgement of what growth will be
preset-solved-target = “{ $target }” ({ $year })
preset-adjusted = { $preset } + { $count ->
    [one] 1 change
   *[other] { $count } changes
}
undo = Undo
redo = Redo
undo-step = Undo: { $step }
redo-step = Redo: { $step }
copy-link = Copy link
link-copied = Copied
message-copy-failed = The browser does not allow copying to the clipboard.
    .remedy = Copy the link from the address bar.
print-report = Print
other-language = 中文
menu = More
larger-type = Larger type
theme-now = Colours: { $theme } (click to change)
theme-auto = as the system
theme-light = light
theme-dark = dark
views = Views
state-loading = Loading plan and engine…
state-ready = Ready
state-busy = Computing
state-degraded = Ready (computing in the page)
state-failed = The engine does not run
stays-here = Computed on this page, nothing is sent
not-statistics = Simulation, not statistics
versions = { $plan } · pack { $pack } · engine { $engine }
assumed-figures = { $assumed } of { $figures } base figures are assumptions
legend = Marks
limit-years = { $limit }: { $years }
limit-note = Limits of land and energy are assumptions of the model, not a decision on any permit
list-comma = {", "}
list-semicolon = {"; "}
list-and-more = { $list } and { $count } more
range = { $low }–{ $high }
year = Year
year-name = { $year }
year-range = { $from }–{ $to }
shown-year = Year
other-years = Others
close = Close
dismiss = Dismiss
action-retry = Try again
action-save-tables = Save the file of tables
action-reset-all = Reset all
copied = Copied
copy-diagnosis = Copy diagnostic information
message-without-text = Something happened that has no description (code { $code }).
message-place = Place: { $path }
message-place-line = Place: { $path }, line { $line }
open-sheet = Assumptions
close-sheet = Close assumptions

## page: verdict, answers, cards

verdict-waiting = Projecting…
verdict-failed = The engine does not run, so nothing is projected; the targets of the plan can be read.
verdict-short = { $indicator } reaches about { $value } in { $year }, { $gap } short of { $target }{ $share ->
    [yes] {" "}({ $percent })
   *[no] {""}
}
verdict-over = { $indicator } reaches about { $value } in { $year }, { $gap } above { $target }{ $share ->
    [yes] {" "}({ $percent })
   *[no] {""}
}
verdict-under = { $indicator } comes to about { $value } in { $year }, { $gap } below { $target }{ $share ->
    [yes] {" "}({ $percent })
   *[no] {""}
}
verdict-excess = { $indicator } comes to about { $value } in { $year }, { $gap } over { $target }{ $share ->
    [yes] {" "}({ $percent })
   *[no] {""}
}
verdict-exact = { $indicator } reaches about { $value } in { $year }, exactly { $target }
verdict-no-target = { $indicator } comes to about { $value } in { $year } (the plan sets no target for it)
verdict-end = .
verdict-tally = ; { $met } of { $count } projected targets are met.
tracked-by-hand = { $count } followed by hand
without-number = { $count } without a number
target-phrase-must = the must target of { $target }
target-phrase-stretch = the stretch target of { $target }
target-phrase-about = the target of about { $target }
gap-short = { $size } short
gap-over = { $size } above
gap-under = { $size } below the cap
gap-excess = { $size } over the cap
gap-exact = on target
gap-of-year = { $gap } in { $year }
gap-with-percent = { $gap } ({ $percent })
announcement-chance = { $said }, probability of the target for { $due }: { $chance }
announcement = { $indicator } { $value } in { $year }, { $met } of { $count } targets met
cards = Main indicators
card-target = Target { $value } ({ $level }{ $same ->
    [yes] {""}
   *[no] , { $year }
})
no-target = No target in the plan
delta-above = { $size } above the base scenario
delta-below = { $size } below the base scenario
answers = Four questions
answer-doubling = When does industrial output double
doubling-never = Not before { $year }
doubling-during = During { $year }
doubling-end = End of { $year }
doubling-parts = { $year }: { $multiple } times the base = price { $price } × real { $real }
answer-land = Land freed by { $year }
land-pool = Land on hand at year-end { $pool }
answer-energy = Energy freed, energy saved by { $year } (never added)
answer-energy-freed = Energy freed by { $year }
energy-freed-short = freed
energy-saved-short = saved
answer-listed = Market value of listed companies, { $year }
listed-count = Listed companies { $count }
not-projected = No base figure, not projected

## page: levers

levers = Assumptions
lever-search = Find an assumption
lever-search-hint = Name, pinyin initials or id
lever-none-found = Nothing found. Search by Chinese or English name, pinyin initials (ldl finds 落地率) or id.
by-chain = By chain
by-region = By county
changed-count = { $count } changed
nothing-changed = Nothing changed yet: drag a slider or type a value
reset-all = Reset all
chip = { $lever } { $from } → { $to }
chip-common = Growth of all chains { $shift }
chip-reset = Reset { $lever } to { $value }
lever-count = { $count ->
    [one] 1 assumption
   *[other] { $count } assumptions
}
more-levers = { $count } more
fewer-levers = Fewer
lever-about = About: { $lever }
lever-less = { $lever }: one step less
lever-more = { $lever }: one step more
lever-field = { $lever }: value
lever-field-year = { $lever }: value of { $year }
lever-fixed = Fixed at { $value }
lever-meaning = { $rate }% a year ⇒ { $growth } over the base in { $year }
lever-meaning-short = ⇒ { $growth } by { $year }
lever-spoken = { $value }, { $preset ->
    [plan] plan value
   *[other] { $preset } value
} { $planned }
planned-value = { $preset ->
    [plan] plan
   *[other] { $preset }
} { $value }
planned-value-plain = { $preset ->
    [plan] plan
   *[other] { $preset }
}
by-year = yearly
by-year-open = Set year by year
by-year-of = { $lever }: set year by year
reset-to = { $preset ->
    [plan] Reset to plan value { $value }
   *[other] Reset to { $preset } value { $value }
}
reset-to-opened = Reset to the value as opened
outside-plausible = Outside the plausible band { $low }–{ $high }
fault-unknown-lever = The plan has no such assumption.
fault-not-a-number = Enter a number such as 9.5.
fault-outside-range = Enter a number between { $min } and { $max }.
fault-not-whole = Enter a whole number.
fault-unknown-year = That year is outside the projection.
common-growth = Growth of all chains together
common-growth-help = Moves the real organic growth of all chains by the same percentage points; set them singly under “By chain”.
common-growth-mean = mean { $value }
common-growth-mean-help = Real organic growth a year of all chains, weighted by output of the base year
common-growth-reset = Reset all chains to the plan values
common-growth-spoken = all chains shifted by { $shift }
common-growth-uneven = shifted by { $shift } on average, chains differ
about-meaning = Meaning
about-name = Name
about-plan-value = Plan value
about-plausible = Plausible
about-affects = Moves
affects-nothing = no indicator

## page: charts

chart-indicator = Indicator of the chart
chart-label = Line chart: { $indicator }. Left and right arrow keys walk the years, up and down the lines.
line-scenario = Projection
line-base = Base
line-actual = Statistics
line-pace = Pace line
line-target = Target
chart-target = Target { $value } ({ $level })
base-year = Base year
axis-not-from-zero = (axis does not start at 0)
as-table = Table
as-chart = Chart
copy-table = Copy table
table-unit = Unit: { $unit }
summary-value = { $indicator } in { $year }: { $value }.
summary-below = { $indicator } in { $year }: { $value }, { $gap } below { $target }.
summary-above = { $indicator } in { $year }: { $value }, { $gap } above { $target }.
summary-line = { $line } in { $year }: { $value }.
summary-absent = { $indicator } has no value in { $year }.
source-of-chart = Source: { $plan }, pack { $version }
scope-of-chart = Scope: { $scope }
small-charts = Main indicators at a glance
small-charts-note = Each chart has its own axis
enlarge = Enlarge
enlarge-one = Enlarge: { $indicator }
place-indicator = { $place } · { $indicator }
place-region = Counties, districts and zones

## page: uncertainty

uncertainty = Uncertainty
show-uncertainty = Uncertainty
risk-settings = Settings of the random paths
risk-settings-help = The same seed and number of paths give the same digits everywhere; more paths make the standard error of a probability smaller.
risk-seed = Seed
risk-paths = Paths
risk-refused = Enter a whole number from { $least } to { $most }; the last good one still holds.
risk-run = { $paths } paths, seed { $seed }
risk-preview = Preview { $paths }/{ $wanted }
risk-stale = Updating, still the last result
risk-begins = Random paths are being run
risk-none = No random paths
risk-progress = Progress of the random paths
risk-clamped = On { $count } of { $paths } paths a published figure could not be imposed as it is; the nearest value within reach was taken.
correlation-mended = The pack’s correlation matrix was not positive definite; it was mended as little as possible, no entry by more than { $size }.
message-risk-limited = The browser’s memory allowed { $paths } paths, fewer than the { $wanted } asked for.
    .remedy = Probabilities are of these paths, with a slightly larger standard error; close other pages and try again, or ask for fewer paths.
cancel = Stop
probability = { $bound ->
    [below] <{ $percent }%
    [above] >{ $percent }%
   *[no] about { $percent }%
}
probability-short = Probability{" "}
probability-card = Prob.{" "}
probability-meaning = Probability: the share of random paths under the listed assumptions that meet the target, no appraisal.{" "}
probability-covers = Covered are variations of growth, prices, landing, renewal, efficiency, listings and the like, not errors of the model or of base figures without a stated spread.
probability-moved = { $points } percentage points against the last result
standard-error-none = all paths agree, no standard error
standard-error = Standard error { $points } pp
expected-shortfall = mean shortfall { $size } (paths that meet the target count 0)
column-probability = Probability
band-of-ten = Of 10 courses, inside about:
band-key-50 = 5
band-key-80 = 8 (P10–P90)
band-key-90 = 9 (P5–P95)
band-under = P10–P90 below each figure.{" "}
band-80 = P10–P90
band-80-short = P10–P90
band-80-help = About 8 of 10 possible courses lie in this band
range-dash = –
line-median = Median
line-scenario-key = Projection
stat-p5 = P5
stat-p10 = P10
stat-p25 = P25
stat-p50 = Median
stat-p75 = P75
stat-p90 = P90
stat-p95 = P95
summary-band = { $summary } About 8 of 10 possible courses lie within { $range }.
joint-of-must = All { $count } must targets together
joint-of-chosen = All { $count } chosen targets together
joint-of-none = Targets met together
joint-without-must = No must target is projected; tick others under “Targets”
joint-none = No target chosen
joint-target = { $target } ({ $year })
joint-bottleneck = Bottleneck: { $target }; without it the others are met together: { $without }.
joint-only = Only { $target } is chosen.
choose-target = Count among those met together: { $target }
choose-row = Count all places among those met together: { $target }
drop-bottleneck = Leave out the bottleneck
usual-targets = All must targets again
choose-note = Targets ticked before their probability count among those met together; the probability of an “about” target is the share of paths between its two bounds; changes are against the probability before the last change.
colon = :{" "}

## page: analyses

analysis-stale = of the assumptions before, being updated
analysis-progress = computing, { $percent }% done

## page: goal seek

seek-title = Goal seek: what would it take
seek-about = The values nearest to the present ones, inside their ranges, with which all chosen targets are met
seek-targets = Targets to be met
seek-usual = Missed ones of the first view ({ $count })
seek-all-unmet = All missed ones ({ $count })
seek-none = None
seek-all-met = All projected targets are met; set one of your own.
seek-met = Targets that are met ({ $count }), to be kept so
seek-now = projected { $value }
seek-own = A target of your own
seek-own-op = Comparison
seek-own-value = Value of your own target
own-targets = Targets of your own
own-targets-note = not of the plan
own-contradict = These two contradict each other, so that no values meet both: { $least }; { $most }.
seek-own-edit = Edit
seek-own-change = Change
seek-own-add = Add
seek-own-away = Remove
seek-own-refused = Enter a number.
seek-own-aim = { $indicator } { $year } { $op } { $value } (own)
seek-at-least = at least
seek-at-most = at most
seek-levers = Assumptions that may move
seek-levers-usual = At first those with a plausible band, one value for all years.
seek-levers-back = As at first
seek-weights = Costs of moving
seek-weights-about = At cost 1 all count alike, by the share of their range that is used; the higher the cost, the less one is moved.
seek-weight-of = Cost of moving: { $lever }
seek-weight-refused = A cost is a number above zero; the former one counts.
seek-tied = All chains grow at one rate
seek-free-count = { $free } of { $count } free
seek-free-group = Free
seek-lock-group = Lock
seek-lock = Lock: { $lever }
seek-is-free = Free; click to lock
seek-is-locked = Locked; click to free
seek-held-whole = whole numbers only, cannot be sought
seek-held-fixed = only one value in its range
seek-held-by-year = set by year, stays as it is
seek-range-of = range { $low } to { $high }, no plausible band
seek-band-of = plausible { $low } to { $high }
seek-run = Compute
seek-asked = { $targets } targets, { $levers } free assumptions.
seek-without-targets = No target is chosen: tick one or set one of your own.
seek-without-levers = All assumptions are locked: free at least one.
seek-many = Many targets take a while; you can stop at any time.
seek-result = Result
seek-feasible = As the model projects it, all { $targets } chosen targets can be met inside the ranges, with { $moved } assumptions moved
seek-infeasible = Inside the ranges { $unmet } of { $targets } chosen targets cannot be met; this comes nearest, with { $moved } assumptions moved
seek-beyond-none = , none beyond its plausible band.
seek-beyond = , { $beyond } of them beyond their plausible bands.
seek-apply = Apply to this scenario ({ $count })
seek-applied = Applied to this scenario; undo takes it back in one step.
seek-drop = Discard
seek-close = Close the result
seek-stale = Assumptions were changed; this is the result from before. Compute again.
seek-targets-reached = What each target can come to
seek-target-name = { $target } ({ $due })
seek-wanted = Target
seek-present = This scenario
seek-reached = Adjusted
seek-reaches = met
seek-short-by = short by { $gap }
seek-gap-small = less than { $size } { $unit }
seek-limits = Held back by
seek-limit-max = { $lever } is at the upper end of its range, { $value }: each { $step } more of it { $part } { $what }.
seek-limit-min = { $lever } is at the lower end of its range, { $value }: each { $step } less of it { $part } { $what }.
seek-pool-land = Land is used up in { $year }: each { $step } mu more in that year { $part } { $what }.
seek-pool-energy = Energy allowance is used up in { $year }: each { $step } 10,000 tce more in that year { $part } { $what }.
seek-pool-idle-land = Land is used up in { $years }, but more of it would not help the chosen targets.
seek-pool-idle-energy = Energy allowance is used up in { $years }, but more of it would not help the chosen targets.
seek-falls-distance = the sum of moves
seek-falls-shortfall = the total gap
seek-part = takes about { $percent }% off
seek-part-small = takes less than 0.1% off
seek-limits-note = The total gap is the sum of squared relative gaps; the sum of moves is that of squared shares of the ranges. Percentages follow from the present slope and fail for wide steps.
seek-levers-needed = Assumptions: present and needed
seek-from = Now
seek-to = Needed
seek-share = Share of range
seek-min = Range from
seek-max = Range to
seek-in-range = Place in the range
seek-judged = Beside the plausible band
seek-judged-inside = inside the plausible band { $low } to { $high }
seek-judged-above = { $yearly ->
    [yes] needs { $value } a year
   *[no] needs { $value }
}, above the plausible { $high }
seek-judged-below = { $yearly ->
    [yes] needs { $value } a year
   *[no] needs { $value }
}, below the plausible { $low }
seek-judged-none = no plausible band
seek-still = The other { $count } assumptions stay.
seek-note = Found from several starts; a projection of the model under its assumptions, no promise that targets will be met. Limits of land and energy are model assumptions, not approvals.
seek-this = What would it take?
seek-this-of = What would it take? { $target }
required-title = What one target requires
required-about = With one thing moved alone
required-means = Moved alone
required-means-growth = One growth for all chains
required-means-lever = One assumption
required-means-group = A group
required-of = Target { $value }, projected in this scenario { $projected }.
required-ends = At the ends of the range: { $at-low } at { $low }, { $at-high } at { $high }.
required-group-about = All of the group move together: 0 is where they are, 1 the better ends of their plausible bands, 2 the better ends of their ranges, below 0 the other way.
required-plausible = { $yearly ->
    [yes] Needs { $value } a year, inside the plausible band { $low } to { $high }
    [group] Needs { $value } of the way (0 is now, 1 the better plausible ends), inside the plausible bands
   *[no] Needs { $value }, inside the plausible band { $low } to { $high }
}
required-above = { $yearly ->
    [yes] Needs { $value } a year, above the plausible { $high }
    [group] Needs { $value } of the way (1 is the better plausible ends), beyond the plausible bands
   *[no] Needs { $value }, above the plausible { $high }
}
required-below = { $yearly ->
    [yes] Needs { $value } a year, below the plausible { $low }
    [group] Needs { $value } of the way (−1 is the worse plausible ends), beyond the plausible bands
   *[no] Needs { $value }, below the plausible { $low }
}
required-without_band = { $yearly ->
    [yes] Needs { $value } a year; nothing says what is plausible
   *[no] Needs { $value }; nothing says what is plausible
}
required-always = Met everywhere in the range
required-never = Cannot be met anywhere in the range
required-now = { " " }(now { $present }).
required-now-differs = { " " }(now different ones).
required-several = { " " }It is just met at more than one value: { $all }; the nearest is shown.
required-levers = Each move ({ $count })

## page: sensitivity

sensitivity-title = Sensitivity
sensitivity-about = Each assumption alone at the ends of its plausible band
sensitivity-base = { $indicator } in { $year }, this scenario:
sensitivity-caption = { $indicator }, { $year }: sensitivity to assumptions
sensitivity-lever = Assumption (plausible low → high)
sensitivity-band = { $low } → { $high } { $unit }
sensitivity-low = Plausible low
sensitivity-high = Plausible high
sensitivity-at-low = At low
sensitivity-at-high = At high
sensitivity-bar = Direction and size
sensitivity-all = Show all { $count }
sensitivity-first = First { $count } only
sensitivity-nothing = No assumption moves the indicator inside its plausible band; the reasons stand below.
sensitivity-still = Assumptions that do not move it ({ $count }), and why
sensitivity-still-count = { " " }({ $count })
sensitivity-still-side = { $side }: { $why }
sensitivity-slopes = Table: slopes, elasticities, kinks
sensitivity-derivative = Slope
sensitivity-derivative-unit = Unit of the slope
sensitivity-elasticity = Elasticity
sensitivity-kinks = Kink
sensitivity-kink = down { $left }, up { $right }; { $bounds }
sensitivity-bound-since = { $bound } (from { $year })
sensitivity-slope-unit = { $indicator } per { $lever }
sensitivity-one = 1
sensitivity-note = Slope: change of the indicator where the assumption rises by one unit in every year. Elasticity: per cent of the indicator for one per cent of the assumption. Kink: up and down differ at the present value; the slope is that upward. Whole-number assumptions have neither.
unit-in-brackets = { " " }({ $unit })
plane-title = Two assumptions together
plane-about = The stronger the tint, the larger
plane-x = Across
plane-y = Up
plane-level = Line at
plane-axis = { $lever } ({ $unit })
plane-line = at { $level }
plane-present = this scenario
plane-range = Over the shown ranges of both, { $indicator } in { $year } is { $low } to { $high }.
plane-crossed = { " " }It is { $level } on the thick line.
plane-above = { " " }It stays below { $level }; there is no line.
plane-below = { " " }It stays above { $level }; there is no line.
plane-no-line = { " " }There is no line at { $level }.
plane-outside = { " " }This scenario is outside the shown ranges, or its years differ; it is not marked.
plane-numbers = Show the numbers of the cells
plane-without-numbers = Hide the numbers
plane-caption = { $indicator }, { $year }: { $x } (columns) and { $y } (rows)
plane-table-note = Bold numbers are at the line or above.
save-csv = Save CSV

## page: kept scenarios and their comparison

kept-scenarios = Kept scenarios
kept-note = kept in this browser, { $most } at most; ticked ones are compared
kept-name = Name
kept-remark = Note
kept-date = Kept on
kept-compare = Compare
kept-actions = Actions
kept-of-plan = preset
kept-from-link = from a link
kept-usual-name = Scenario { $number }
kept-none = No scenario is kept yet. Adjust assumptions, give a name and press “Keep this scenario”, or tick a preset to compare it.
kept-full = { $most } scenarios are kept. Delete one to keep another.
kept-deleted = “{ $name }” was deleted.
kept-name-taken = The name is empty or taken; it was not changed.
keep-scenario = Keep this scenario
open-scenario-file = Open a scenario file
open-kept = Make present
open-kept-named = Make “{ $name }” the present scenario
save-kept = Download
save-kept-named = Download “{ $name }”
delete-kept = Delete
delete-kept-named = Delete “{ $name }”
rename-kept = Name of “{ $name }”
note-kept = Note on “{ $name }”
compare-kept = Compare “{ $name }”
compared-in-link = The copied link holds the { $count } compared.
compared-not-in-link = The { $count } compared would make the link longer than { $most } characters and do not travel with it; download their scenario files and send those.
compare-none = Nothing differs from the base yet. Adjust assumptions, keep a scenario, or tick a preset.
compare-same = the same as “{ $name }”
compare-diverges = The scenarios differ from { $year } on.
compare-not-computed = Cannot be computed by this version:
compare-none-computed = not computed
compare-by-year = Year by year
compare-chart = { $indicator } by year, { $count } scenarios; the figures are in the table below
compare-since = From year
compare-results = Main results ({ $year })
compare-results-note = differences from “{ $reference }”
compare-reference = Reference
compare-all-results = All city indicators
compare-difference-of = { $name } less { $reference }
compare-percent-of = { $name } over { $reference } (%)
compare-difference-unit = { " " }(differences: { $unit })
compare-difference-note = Differences are of the unrounded values. Shares and rates have no difference in per cent. Saved files hold all years.
compare-assumptions = Assumptions that differ
compare-assumptions-note = Only assumptions that differ from the base or among the scenarios; values as in the base are grey. Where years differ they are named.
compare-no-assumptions = All assumptions are those of the base.
compare-only-among = Only those that differ among the scenarios
assumption-outturn = Published result: { $name }
setting-years = { $years }: { $value }
difference-relative = { $size } ({ $percent }%)
unit-is = Unit: { $unit }

## page: how a difference comes about

attribution-title = Contributions
attribution-note = how much of a difference each group of assumptions explains
attribution-from = From
attribution-to = To: this scenario
attribution-base-year = Base year ({ $year })
attribution-usual = Main indicators
attribution-others = Other indicators
attribution-alike = This scenario is the same as “{ $name }”; there is no difference to explain. Adjust assumptions or choose another start.
attribution-from-base-year = Explain since the base year ({ $year })
attribution-unreadable = The chosen scenario cannot be read for this plan; choose another start.
attribution-absent = { $indicator } has no value in { $year } and is not decomposed.
attribution-sum = { $indicator } in { $year } against “{ $from }”: { $difference } { $unit }
attribution-most = Largest: { $parts }.
attribution-most-part = { $part } { $difference }
attribution-part = Part
attribution-contribution = Contribution
attribution-bar = Drawing
attribution-levers = { $count ->
    [one] 1 assumption
   *[other] { $count } assumptions
}
attribution-not-from-zero = The axis does not begin at zero.
attribution-idle = Unmoved or without effect on this indicator, contributing zero: { $parts }.
attribution-method = Contributions are Shapley values, means over all orders of exchange; they add up to the difference exactly.
attribution-standstill = From the base year: against a standstill with every assumption at its neutral value, which is no forecast; “under way in the base year” is what was signed, built or freed by then. Contributions are Shapley values and add up to the difference exactly.
attribution-last-year-values = Where years differ, the value of the last year.
attribution-file = Contributions: { $from } to this scenario, { $indicator }
lmdi-title = Effects behind energy use and CO2 ({ $year }, against “{ $from }”)
lmdi-total = Total
lmdi-note = Logarithmic mean Divisia index (LMDI-I) over regions × chains; effects add up to the change exactly. Energy use has no emission factor.
growth-title = Contributions to growth
growth-note = this scenario, percentage points
growth-of = { $indicator }: { $basis }
growth-part = Part
growth-total = Growth in all
growth-by = By
growth-by-chains = chain
growth-by-regions = region
growth-basis = Over
growth-year-on-year = the year before
growth-since-base = the base year
growth-sum-note = The parts’ percentage points add up to the growth rate.

## page: tables

tally = Targets
tally-count = { $met } of { $count } met
tally-one = { $target }, { $year }, { $level }: { $status }
widest-gaps = Widest gaps
all-targets = All { $count } targets
indicator-table = Main indicators against the milestones
mixed-units = Units in the table
changed-table = Assumptions changed against “{ $preset }”
column-lever = Assumption
column-this-scenario = This scenario
column-reason = Reason (to be filled in)
column-indicator = Indicator
column-unit = Unit
column-base = Base ({ $year })
column-year = Year
column-level = Level
column-target = Target
column-projected = Projection
column-gap = Gap
column-completion = Completion
column-status = Status
column-status-probability = Status, probability
column-source = Source
column-region = County, district or zone
column-share = Share of output ({ $year })
column-figure = Figure
column-value = Value
all-indicators = Show all { $count } indicators
only-with-targets = Only indicators with targets
status-rule = Status: ● target met; ▲ within { $near } of it, or a stretch value missed while the must value holds; ■ otherwise. “About” means ±{ $about }.
rounding-note = Because of rounding, parts may not add up to the total.
outline = Targets of the plan (not projected)
target-table = Targets of the plan
target-counts = { $total } commitments: { $quantified } with a number, of which { $projected } projected and { $by_hand } followed by hand; { $unnumbered } without a number
target-counts-repeated = { $counts } ({ $count } said twice, counted once)
repeats = said before, counted once
target-count = { $shown } of { $count } shown
target-search = Find a target
target-search-hint = Name, clause, quote or number
clear-filter = Clear the filter
fold-all = Fold all
unfold-all = Unfold all
group-none = Under no heading
group-count = { $count ->
    [one] 1 target
   *[other] { $count } targets
}
lamp-by-hand = Followed by hand, or without a number
quote = words
show-quote = Show the document's words
why-by-hand = Followed by hand: { $reason }
blank-cell = blank
quota-said = { $status }: projected { $projected }, { $gap }
no-target-found = Nothing matches; widen the filter.
filter-menus = Filters
filter-tracking = Tracking
filter-status = Status
filter-level = Level
filter-role = Role
filter-year = Year
filter-place = Place
filter-kind = Every kind
order = Order
order-plan = As in the plan
order-gap = By gap
completion-rule = Completion: projection ÷ target; growth rates and caps have none.
no-number = no number
region-table = Counties, districts and zones ({ $year })
share-of = { $region }: share of output
share-note = Shares can be overwritten; the others then split the rest in proportion. 假 marks an assumption.
share-reset = Reset { $value }%
share-refused = Enter a number between 0 and 100.

## page: consistency audit

findings-title = Consistency audit
findings-what = The document's figures held against each other; no assumption of the scenario enters
findings-beside = Compare with:
findings-compared = Compared with { $plans }.
findings-not-compared = { $plans }: another city's plan. No figure of one bears on a figure of the other, so they are not compared.
findings-none-found = No contradiction found.
findings-found = { $count -> 
    [one] One contradiction found.
   *[other] { $count } contradictions found.
}
findings-checks = { $checks } checks, { $count } findings.
findings-by-severity = By severity
findings-all = All
findings-show-clauses = Clauses and figures
findings-hide-clauses = Hide
findings-arithmetic = Figures
findings-no-quote = The pack has no words for it
findings-published = { $name } (published)
findings-note = Tension: possible on paper and beyond the plausible range. Not additive: rounding or a margin handed down may explain it. A note is no fault. Plausible ranges are judgements.
findings-column-severity = Severity
findings-column-finding = Finding
findings-column-items = Items
findings-column-clauses = Clauses
findings-column-figures = Figures
findings-column-plans = Plans
findings-number-about = With “about”
findings-number-after = Later plan
findings-number-base = Base
findings-number-base-ratio = Ratio of the base year
findings-number-base-year = Base year
findings-number-before = Earlier plan
findings-number-change = Change
findings-number-change-a-year = Change a year
findings-number-city = City
findings-number-co2 = CO2
findings-number-coal = Raw coal per tce
findings-number-covered = Share reached
findings-number-denominator = Denominator
findings-number-difference = Difference
findings-number-earlier = Earlier target
findings-number-earlier-year = Earlier year
findings-number-early-pace = Earlier pace a year
findings-number-energy = Energy
findings-number-factor = Per tce
findings-number-firm = Without “about”
findings-number-first-value = First
findings-number-first-year = Year of the first
findings-number-fuels-high = Fuels, highest
findings-number-fuels-low = Fuels, lowest
findings-number-growth = Average growth
findings-number-growth-from-base = Needed a year from the base
findings-number-implied = Implied
findings-number-implied-by-stretch = Implied by what is aspired to
findings-number-issued-year = Year of issue
findings-number-late-pace = Later pace a year
findings-number-later = Later target
findings-number-later-year = Later year
findings-number-least = By least sizes
findings-number-least-share = Share, at least
findings-number-left-a-year = Left a year
findings-number-level = Level
findings-number-manufacturing = Manufacturing value added
findings-number-mean-high = Largest mean
findings-number-mean-low = Smallest mean
findings-number-multiple = Multiple
findings-number-must = Assured
findings-number-needed = Needed a year
findings-number-numerator = Numerator
findings-number-output = Output
findings-number-pace-left = Needed a year from then
findings-number-pace-so-far = A year so far
findings-number-part = Part
findings-number-part-needed = Part that the share needs
findings-number-places = Places
findings-number-plausible-average = Plausible average
findings-number-plausible-high = Plausible, highest
findings-number-plausible-low = Plausible, lowest
findings-number-published = Published
findings-number-published-year = Year published
findings-number-ratio = Ratio
findings-number-reached = Reached by then
findings-number-second-value = Second
findings-number-second-year = Year of the second
findings-number-share = Share
findings-number-stated-share = Stated share
findings-number-stretch = Aspired to
findings-number-sum = Sum
findings-number-taken = Taken by then
findings-number-target = Target
findings-number-tax = Tax
findings-number-times-base = Multiple of the base
findings-number-total = Total
findings-number-va = Value added
findings-number-value = Value
findings-number-whole = Whole
findings-number-year = Year
findings-number-yearly = A year

## page: mid-term review

view-review = Review
review-title = Mid-term review
review-what = With what was published: where the targets stand and what the remaining years need
review-moved = The projection is moved onto { $count } published results: what is shown of { $years } rests on them, on every view, and not on assumptions alone.
review-outturns = Published results
review-outturns-count = { $imposed } imposed, { $compared } compared
review-use-published = Impose the pack's published results
review-nothing-to-use = The pack has no published result that can be imposed (same scope, and the model can be moved onto it)
review-none-published = Nothing of a year after the base year was published.
review-caption-figures = Published results of years after the base year
review-column-published = Published
review-column-unmoved = Projected without
review-column-scope-source = Scope, source
review-fitted = Known when the base preset was set
review-origin-given = Entered here
review-remove = Remove
review-remove-one = Remove the published { $name } of { $year }
review-add = Enter published results
review-field-indicator = Indicator
review-field-year = Year
review-field-value = Value ({ $unit })
review-field-value-plain = Value
review-field-scope = Scope
review-field-source = Source
review-field-comparable = Of the indicator's scope (unticked: only compared)
review-take = Impose
review-paste = Paste from a table
review-paste-help = A row a result: indicator, year, value, unit, scope, source; a header may stand above, with “place” and “comparable” as further columns. One bad cell and nothing is taken.
review-paste-rows = Rows
review-take-rows = Impose all
review-taken = { $count -> 
    [one] One result taken.
   *[other] { $count } results taken.
}
review-fault-indicator = Please choose an indicator.
review-fault-year = Please give a year from { $first } to { $last }.
review-fault-value = “{ $content }” is no number.
review-nothing-taken = Nothing is taken until all of this is mended.
review-where = Where it stands
review-targets = The targets
review-caption-targets = Pace, what is left, and verdict of every target
review-column-target = Target
review-column-wanted = Wanted
review-column-pace = Pace
review-column-ends = Projected
review-time-done = Time { $time }, done { $progress } ({ $rule })
review-ahead = { $points } points ahead
review-behind = { $points } points behind
review-even = on the pace
review-holds = Held that year
review-holds-not = Not held that year
review-margin-better = Better by { $amount }
review-margin-worse = Short by { $amount }
review-unmoved = { $value } without
review-so-far-short = { $amount } so far
review-best-short = At the plausible best: { $best }
review-common-short = Chains need { $rate }; plausible { $low } to { $high }
review-all-verdicts = All verdicts
review-verdict-filter = By verdict
review-shown = { $shown } of { $count } shown
subject-outturns = moved onto { $count } published results
outturns-table = Published results imposed
step-published = published results imposed
step-unpublished = published results taken out
step-outturns = published results entered
step-outturn-removed = a published result removed

## page: backtest

backtest-title = Backtest
backtest-what = Projected from { $year } with this scenario ({ $preset }) alone, no published result imposed, and held against what was published since
backtest-run = Test ({ $paths } paths)
backtest-again = Test again
backtest-stale = Assumptions were changed since; the table is of the scenario before.
backtest-none = Nothing was published of years after the base year; there is nothing to test against.
backtest-coverage = { $count } figures of the same scope, { $inside } of them between { "P10 and P90" }: of { $checks } held out { $checks-inside }, of { $fits } fitted { $fits-inside }. Where assumptions are right, about eight in ten lie inside.
backtest-fitted = Fit: the figure was used in setting parameters; agreement proves nothing. Test: it was not. Figures of another scope are listed without an error.
backtest-caption = Projected against published
backtest-column-published = Published
backtest-column-projected = Projected
backtest-column-error = Error
backtest-column-band = { "P10–P90" }
backtest-column-nature = Nature
backtest-column-causes = Where the error comes from
backtest-inside = inside
backtest-outside-above = published above
backtest-outside-below = published below
backtest-fit = Fit
backtest-test = Test
backtest-scope = Other scope
backtest-sums = Sum
backtest-not-split = Not split: { $causes }
backtest-causes-note = Where an error comes from: what of it goes away once the other published results are imposed. The parts and the rest sum to the error; the rest is the model's and that of other assumptions.
backtest-points = { $points } points

## page: quota tables

quota-tables = All tables
quota-table = Table
quota-none = This plan has no indicator that can be handed down.
quota-list-note = Open a table by its name. Original tables are the document's; those "from the plan's targets" stand on the city's target and the projection by place, and are not handed down yet.
quota-made = From the plan's targets (not handed down yet)
quota-city-target = City target
quota-check = Parts against target
quota-changed = edited
quota-glance-even = equal
quota-glance-over = over by { $size }
quota-glance-short = short by { $size }
quota-glance-open = to be assigned
quota-glance-interval = weights unknown
quota-glance-outside = weights unknown, target outside
quota-glance-faulty = with faults
quota-caption = Quota table: { $table }
quota-source = Source of the original table: { $source }.
quota-note = Grey figures are the model's and can be overwritten. Simulation, no basis for assigning tasks.
quota-keys = Arrows move, typing replaces, F2 or a double click edits, Enter goes down, Tab right, Esc cancels; blocks can be copied from and pasted into spreadsheets.
quota-unit-line = Unit: { $unit }
full-stop = .
quota-reset = Back to original
quota-keep = Keep version
quota-version-name = Version { $number }
quota-not-counted = not in the total
quota-total = Total
quota-mean = Whole from parts
quota-of-model = The model's figure; can be overwritten
quota-yes = yes
quota-no = no
quota-column-base = Base
quota-column-grown = Base of growth
    .help = Last year's value that the growth is on; weighs the places in the city's growth
quota-column-weight = Weight
    .help = The denominator of the indicator, such as land, workers or revenue
quota-column-floor = Floor
quota-column-cap = Cap
quota-column-locked = Locked
quota-column-capacity = Capacity
quota-column-grade = Grade
quota-column-intensity = Intensity
quota-column-quota = Quota
quota-column-proposed = Proposed
quota-column-change = Change
quota-column-growth = Growth needed
    .help = In all, from the base to the quota
quota-column-projected = Projection
quota-column-gap = Gap
    .help = Projection less quota
quota-column-target = City target
quota-column-reserve = Reserve
quota-column-over = Over-assignment
quota-column-unit = Rounding unit
quota-column-least-probability = Least probability
quota-column-last-quota = Last year's quota
quota-column-last-done = Last year's result
quota-lock-free = Lock { $place }
quota-lock-locked = { $place } is locked; click to free it
quota-lock-pinned = { $place } was edited and stays while others follow; click to free it
quota-line-even = { $kind ->
    [sum] Total
    [same] All places
   *[mean] Whole from parts
} { $whole } { $unit }, city { $target } { $unit }: equal
quota-line-differs = { $kind ->
    [sum] Total
   *[other] Whole from parts
} { $whole }, city { $target }: { $side ->
    [short] short by { $size } { $unit } (slack { $percent }%)
   *[over] over by { $size } { $unit } (over-assignment { $percent }%)
}
quota-line-open = Assigned { $whole } { $unit } ({ $assigned } places), to be assigned { $rest } { $unit } ({ $open } places), city { $target } { $unit }
quota-line-unknown = Assigned { $assigned } places, to be assigned { $open } places, city { $target } { $unit }
quota-line-interval = Weights unknown: whatever they are, the city lies between { $low } and { $high } { $unit }; the target { $target } { $unit } is inside
quota-line-outside = Weights unknown: whatever they are, the city lies between { $low } and { $high } { $unit }; the target { $target } { $unit } is outside
quota-weights-needed = For the city to be { $target }, the shares of weight have to be: { $shares }
quota-share-needed = { $place } { $least }–{ $most }%
quota-chance-city = City meets its target
quota-chance-all = All places meet theirs
quota-chance-although = City meets it although a place misses
quota-hurts = Most of the shortfall is expected in { $place }: { $percent }% of the city's
quota-no-chances = There are no random paths of this indicator, so no probabilities.
quota-paste-refused = The paste was not taken, the table stays as it was:
quota-cells-faulty = These cells are wrong; the table is computed again once they are mended:
quota-stuck = The other places did not follow:{" "}
quota-more-remarks = { $count } more remarks
quota-bound = { $place } { $kind } { $value }
quota-unmet = { $side ->
    [too_low] The target { $target } { $unit } cannot be handed down: these bounds allow { $reachable } { $unit } at most, { $missing } { $unit } less
    [too_high] The target { $target } { $unit } cannot be handed down: these bounds ask for { $reachable } { $unit } at least, { $missing } { $unit } more
   *[other] The target { $target } { $unit } cannot be reached in this unit: the nearest is { $reachable } { $unit }, { $missing } { $unit } away
}{ $count ->
    [0] .
   *[other] . Bounds: { $bounds }.
}
quota-method = Method
quota-over = Over-assignment
quota-unit = Rounding unit
quota-unit-of = Rounding unit ({ $unit })
quota-propose = Try
quota-follows = Others follow
quota-follows-help = Edit one place, and the others that are not locked are allotted anew by this method.
quota-needs-paths = Equal probability needs random paths: switch “Uncertainty” on first.
quota-factors = Factors
quota-factor-name = Name of the factor
quota-factor-weight = Weight of the factor
quota-factor-less = more of it, less quota
quota-factor-range = by place between smallest and largest
quota-factor-remove = Remove the factor { $name }
quota-factor-add = Add a factor
quota-factor-new = Factor { $number }
quota-proposal = { $method }
quota-more = More: { $places }
quota-less = Less: { $places }
quota-no-change = The same as the present table.
quota-filled = The table was empty; the method fills it.
quota-residual = After rounding the parts come to { $size } { $unit } { $side ->
    [over] more
   *[short] less
} than the target.
quota-common-probability = Every place that is free has the same probability of meeting its quota: { $chance }.
quota-scores = Scores: { $scores }.
quota-take = Take
quota-drop = Discard
quota-keep-proposal = Keep as a version
quota-compare = Compare versions and methods
quota-version-count = { $count ->
    [one] { $count } version kept
   *[other] { $count } versions kept
}
quota-against = Against
quota-by-proposal = While it is tried, growth, gap and probability are of the proposal.
quota-present = Present table
quota-last-year = Last year's quotas
quota-compare-methods = Methods to compare
quota-moved = Moved in all
quota-largest = Largest change
quota-gini = Gini of effort
quota-lowest = Lowest probability
quota-spread = Range of probabilities
quota-points = { $points } pp
quota-restore = Use it
quota-remove = Remove
quota-drop-version = Remove { $name }
quota-unreachable = Target cannot be handed down
quota-compare-note = Left in each column the quota, right its difference from what is chosen above. Effort is growth needed over growth projected; alike everywhere, its Gini coefficient is 0.

## page: what stands beside the usual quota grid

quota-cell-name = { $place }, { $column }: { $text }
quota-beside = More
quota-beside-columns = Columns
quota-beside-panels = Settings
quota-group-commitment = Commitment and least probability
quota-group-place = Within, and part of the total
quota-group-last-year = Last year
quota-group-shares = Bounds of weights
quota-group-pairs = Paired indicators
quota-panel-reserve = Reserve of the city
quota-panel-vintages = Disputed bases
quota-panel-vintages-note = the same table on each vintage
quota-panel-revision = Rolling revision
quota-panel-revision-note = left = (target − done) ÷ periods left
quota-panel-chain = Chain of over-assignment
quota-panel-chain-note = what each level adds, and what it keeps back
quota-panel-score = Scores of an appraisal
quota-panel-score-note = only where a weight is filled in
quota-panel-close = Close { $panel }
quota-column-vintage = Base, { $vintage }
quota-column-least-share = Least share
quota-column-most-share = Most share
quota-column-share-needed = Share needed
    .help = The share of weight with which the city is at its target
quota-column-commitment = Commitment
    .help = Binding: kept at its least probability; expected: not; floor: not summed
quota-column-within = Within
quota-column-counts-in-total = In the total
quota-column-ratchet = Ratchet
    .help = Rise of the quota over what last year's was passed by
quota-column-done = Done
quota-column-due = Due
    .help = What was to be done by now; without carry-over more than it does not count
quota-column-left = Left
quota-column-per-period = Per period
quota-column-points = Points
quota-column-score = Score
    .help = At the projection: capped completion × weight ± points
quota-column-points-at-stake = Points at stake
    .help = What one rounding unit costs by which the quota is just missed
quota-column-bases-value = Base
quota-column-bases-vintage = Vintage
quota-column-bases-adjustments-amount = Adjustment
quota-column-levels-above-figure = Figure of a level above
quota-column-levels-below-figure = Figure of a level below
quota-column-score-cap = Cap of the score
quota-column-score-weight = Weight of the score
quota-column-revision-periods = Periods left
quota-column-tiers-rates = Rate of a tier
quota-column-tiers-edges = Edge of a tier
quota-column-tiers-points = Points of a grade
quota-commitment-expected = expected
quota-commitment-binding = binding
quota-commitment-floor = floor
quota-within-none = within none
quota-weights-bounded = Within the bounds of the weights the city lies between { $low } and { $high } { $unit }.{" "}
quota-weights-cannot = Within them the city cannot be at { $target } { $unit }.
quota-tiers = Tiers
quota-tier-rate = Rate of each tier
quota-tier-rate-of = Rate of tier { $tier }
quota-tier-edge = Begins at intensity
quota-tier-edge-of = Intensity from which tier { $tier } begins
quota-tier-points = Points by grade
quota-tier-points-of = Points of grade { $grade }
quota-tier-less = One tier fewer
quota-tier-more = One tier more
quota-tier-by-edge = by edges of intensity (else by rank, in even parts)
quota-tiers-usual = Usual tiers
quota-score-weight = Weight of the indicator
quota-score-cap = Cap of completion
quota-score-needed = Once a weight is filled in, scores stand in the grid.
quota-score-columns = Scores are at the projection; see the columns of the grid.
quota-score-note = Score = min(cap, 100 × completion) × weight ± points. The rule is the planner's; it is for trial, and ranks nobody.
quota-chain-level = Level
quota-chain-figure = Figure
quota-chain-figure-of = Figure of { $level }
quota-chain-factor = Over the level above
quota-chain-cumulative = Over the first
quota-chain-reserve = Kept back
quota-chain-city = City target
quota-chain-places = Handed down to places
quota-level-above = Add a level above
quota-level-below = Add a level below
quota-level-province = Province
quota-level-town = Towns
quota-level-remove = Remove { $level }
quota-revision-periods = Periods left
quota-revision-carry = Over-fulfilment carries over
quota-revision-again = Handed down { $method }
quota-revision-differs = ; they differ by { $difference }.
quota-vintage = Vintage
quota-vintage-preliminary = preliminary
quota-vintage-yearbook = yearbook
quota-vintage-census = census revision
quota-vintage-add = + { $vintage }
quota-vintage-remove = Remove the vintage { $vintage }
quota-vintage-other = Other vintage
quota-vintage-quota = Quota { $method }
quota-vintages-empty = Fill the columns of the vintages in the grid; the quotas on each then stand here.
quota-adjustment-amount = One-off adjustment of { $place }
quota-adjustment-reason = Reason
quota-adjustment-hint = such as: relocation, stopped plant
quota-adjustment-remove = Remove the adjustment of { $place }
quota-adjustment-add = Add a one-off adjustment
quota-pair-opens = { $side ->
    [first] Beside it: { $indicator } { $value } (city, projected), opened by the land that is freed here
   *[second] Beside it: { $indicator } { $value } (city, projected), which opens the land here
}
quota-pair-lets-in = { $side ->
    [first] Beside it: { $indicator } { $value } (city, projected), let in by the energy that is freed here
   *[second] Beside it: { $indicator } { $value } (city, projected), which frees the energy for it
}
quota-pair-uses = { $side ->
    [first] Beside it: { $indicator } { $value } (city, projected), used by the output here
   *[second] Beside it: { $indicator } { $value } (city, projected), which uses what stands here
}
quota-revision-line = { $done ->
    [none] What the city has done is not filled in; left
   *[other] Done by the city { $done } { $unit }, left
} { $left } { $unit }{ $periods ->
    [1] {""}
   *[other] {" "}({ $periods } periods, { $each } in the first)
}; left of all places { $total } { $unit }

## page: quota tables from files and into files

open-table = Open a file
open-table-note = A CSV or XLSX file, also dropped on the page; it is read on this machine only. Do not enter classified data.
save-table = Save as
save-table-xlsx = This table, XLSX (with formulas)
save-annex-xlsx = All tables, XLSX (annex)
save-table-csv = This table, CSV
file-reading = Reading the file
file-not-written = The file was not saved:
file-holds = What “{ $file }” holds
file-refused = { $count ->
    [one] “{ $file }” has one fault and was not taken; the table on the page stays. Mend it and open it again.
   *[other] “{ $file }” has { $count } faults and was not taken; the table on the page stays. Mend it and open it again.
}
file-without = “{ $file }” holds no quota table of this plan; the table on the page stays.
file-found = { $count ->
    [one] One quota table was found; it is not taken yet.
   *[other] { $count } quota tables were found; they are not taken yet.
}
file-same = { $count ->
    [one] One quota table was found, the same as on the page.
   *[other] { $count } quota tables were found, the same as on the page.
}
file-sheet = Sheet
file-cell = Cell
file-content = Content
file-reason = Reason
file-remedy = Remedy
file-rows = Rows
file-moved = Quotas that differ
file-table-same = the same
file-other-cells = other columns differ
file-more-faults = { $count } more.
file-extra-places = Places that the table has not, left out: { $places }.
file-columns-stay = Columns that are empty in the file stay as they are on the page; taking it can be undone.
quota-file-title = { $city }: quotas of { $table }, { $year }
quota-annex-title = { $city }: quotas of the main indicators
quota-annex-file = annex
quota-annex-unit = with each indicator
quota-no-unit = none
quota-file-unit = Unit: { $unit }; made on { $day }
quota-file-note = Note: the base year is { $base }; bases are from the plan's documents and statistics unless said otherwise. A simulation, no statistics and no ground for setting tasks. Parts may not sum to the total because of rounding.
quota-file-source = Source: { $source }; pack { $plan }, version { $version }, digest { $digest }.
quota-file-document = “{ $title }”{ $number ->
    [none] { "" }
   *[other] { " " }({ $number })
}{ $clause ->
    [none] { "" }
   *[other] , { $clause }
}
day = { $year }-{ $month }-{ $day }
diagnostic-sheets-unavailable = What reads and writes files of tables did not load.
    .remedy = Check the network and try again; the rest of the page works on.

## page: the memo on a quota table

memo-open = Memo
memo-print = Print
memo-save = Save as a web page
memo-faulty = The table has faults; the memo needs them mended.
memo-title = { $city }: { $table }, { $year }, handed down
memo-kind = (working paper, { $day })
memo-join = { " " }
memo-annex = Annex
memo-head-target = 1. Target
memo-head-method = 2. Method
memo-head-table = 3. Quotas
memo-head-chances = 4. Who can make it
memo-head-risks = 5. Risks
memo-target = The city's target of “{ $table }” for { $year } is { $side ->
    [most] at most { $target } { $unit }
   *[least] { $target } { $unit }
}, { $places ->
    [0] not handed down yet.
    [one] handed down to one place.
   *[other] handed down to { $places } places.
}
memo-target-none = The city has no target of “{ $table }” for { $year }; it is handed down to { $places } places.
memo-method-given = The quotas are those of the plan's own table, unchanged.
memo-method = { $method }: { $meaning }; rounded to { $unit } { $name }{ $over ->
    [none] .
   *[other] , over-assignment { $over }.
}
memo-method-edited = { $count ->
    [one] The plan's own table with one quota changed: { $places }.
   *[other] The plan's own table with { $count } quotas changed: { $places }.
}
memo-method-none = The places have no quotas yet.
memo-method-hand = The quotas were set by hand.
memo-held = { $kind } { $count }
memo-held-all = Of these: { $parts }.
memo-head-unit = { $head } ({ $unit })
memo-not-counted = { $place } (not counted)
memo-group = { $group }: { $places }.
memo-place = { $place } ({ $detail })
memo-is = :{ " " }
memo-chance-sure = Likely (80% and more)
memo-chance-likely = Possible (50–80%)
memo-chance-hard = Hard (20–50%)
memo-chance-hardly = Hardly (less than 20%)
memo-gap-made = The projection reaches the quota
memo-gap-short = The projection misses the quota
memo-gap = { $side ->
    [short] short by
   *[over] over by
} { $size } { $unit }
memo-no-quotas = The places have no quotas yet; who can make it is not said.
memo-no-projection = The indicator is not projected by place; who can make it is not said.
memo-risk-over = The quotas together are { $percent }% over the city's target: the places carry more than the city needs.
memo-risk-short = The quotas together are { $percent }% short of the city's target: with every quota met the city still misses.
memo-risk-open = { $open ->
    [one] One place has no number yet; whether the city makes it cannot be said.
   *[other] { $open } places have no number yet; whether the city makes it cannot be said.
}
memo-risk-weights = Weights are missing: the city's value is known as an interval only. Until every place's denominator is there, nobody can say whether the city makes it when every place does.
memo-risk-hurts = If the city misses, it is mainly by { $place }: { $percent }% of the city's expected shortfall.
memo-risk-effort = { $place } needs { $times } times the growth that is projected for it, the most of all places.
memo-risk-ratchet = Rise of the quota over last year's over-fulfilment (ratchet): { $places }.
memo-risk-more = { $count } more remarks stand on the page.
memo-risk-none = Nothing to remark.
memo-data = Date of the data: base year { $base }{ $issued ->
    [none] {""}
   *[other] , document issued { $issued }
}; computed { $day }.
memo-scenario = Scenario: { $name } (digest { $digest }); engine { $engine }.
memo-outturns = The projection is moved onto { $count ->
    [one] one published result
   *[other] { $count } published results
}: { $list }.
memo-outturn = { $indicator } ({ $year })
memo-changed = Assumptions changed, { $count }: { $list }.
memo-lever = { $lever } { $from } → { $to }
memo-paths = Probabilities rest on { $paths } random paths (seed { $seed }); they are shares under the assumptions listed, no appraisal.

## page: sources and explanation

explain = { $indicator }: where it comes from
explain-how = How it is obtained
explain-formula = Formula
explain-scope = Scope
explain-kind = Kind
kind-computed = Projection, computed from base figures and the assumptions below
kind-tracked = Projection of an indicator of its own, by its own parameter of change
explain-base-source = Base figure
explain-targets = Targets of the plan
explain-actuals = Published figures
not-comparable = different scope, for orientation only
other-scope =
    { $count ->
        [one] One published figure of another scope is not drawn; its value and scope stand under Sources.
       *[other] { $count } published figures of another scope are not drawn; their values and scopes stand under Sources.
    }
explain-inputs = { $count ->
    [one] The assumption that moves it
   *[other] The { $count } assumptions that move it
}
explain-no-inputs = No assumption on this page moves it.
quoted = “{ $quote }”
source-words = { $kind }: { $words }
the-document = The document
document-issuer = Issuer
document-number = Number
document-issued = Issued
pack = Pack
pack-digest = Digest
superseded = This plan is continued by a later one ({ $plan }).
superseded-tag = superseded
absent-blocks = Not projected for want of a base figure: { $blocks }
about-model = About the model
model-note-what = This page answers where the plan leads under the listed assumptions. It is a simulation, neither statistics nor a basis for assigning quotas.
model-note-price = Output, value added and doubling are at current prices; the price part and the real part are shown apart.
model-note-organic = Growth of a chain means existing firms only; new projects and entering firms come on top.
model-note-limits = Limits of land and energy are assumptions of the model, not a decision on any permit.
model-note-freed = Freed and saved energy are different things that overlap; they are never added.
model-note-certainty = Every figure is the single result of one set of assumptions; where uncertainty is shown, bands and probabilities of random paths stand beside it.
model-note-order = Targets of different plans differ in scope and are never merged or added; no firm is named.
figures-and-sources = Figures and sources
source-search = Find a figure, source or quote
sources-of-baseline = Base figures
sources-of-regions = Shares of output by region
sources-of-levers = Assumptions
sources-of-targets = Targets
sources-of-published = Published figures

## page: figures of the base year

baseline-output = Above-scale industrial output
baseline-va = Above-scale value added
baseline-land = Industrial land in use
baseline-land_pool = Serviced land on hand
baseline-workers = Workers
baseline-tax = Tax
baseline-energy = Energy use
baseline-energy_pool = Energy allowance on hand
baseline-co2_factor = Emission factor
baseline-gdp = GDP
baseline-manufacturing_va = Manufacturing value added
baseline-listed_count = Listed companies
baseline-listed_market_value = Market value of listed companies
baseline-ipo_pipeline = IPO pipeline (in tutoring or under review)
baseline-ipo_value = Market value of one IPO
baseline-inefficient_firms = Inefficient firms still on the list
baseline-backlog = Signed projects still waiting
baseline-upgrade_investment = Upgrade investment
baseline-investment_phasing = Phasing of project investment
baseline-projects_history = Investment landed in { $year }

## Audit: severities, and what is found; figures with their units

audit-figure = { $number } { $unit }
audit-severity-contradiction = contradiction
audit-severity-not-additive = not additive
audit-severity-tension = tension
audit-severity-shift = shift
audit-severity-already-met = already met
audit-severity-note = note
audit-no-scope = not said
audit-share-not-fitting = “{ $first }”, { $part }, is { $share } of “{ $second }”, { $whole }, which does not fit “{ $third }”, { $stated_share }; a share of { $stated_share } needs { $part_needed }.
audit-part-exceeds-whole = “{ $first }”, { $part }, is a part of “{ $second }” and more than its { $whole }.
audit-two-numbers = One thing has two numbers: “{ $first }” says { $first_value }, “{ $second }” says { $second_value }, a difference of { $difference }.
audit-stretch-below-must = “{ $second }” strives for { $stretch }, less than the { $must } that “{ $first }” assures.
audit-mean-outside-regions = “{ $first }”: the city has { $city }, while the places' figures put it between { $mean_low } and { $mean_high } whatever the weights.
audit-sum-differs = “{ $first }”: the parts add up to { $sum }, the whole is { $whole }, a difference of { $difference }.
audit-quotas-exceed-city = “{ $first }”: the city has { $city }; weighted by the pack's plausible shares, the places' figures come to between { $mean_low } and { $mean_high }: a margin was handed down.
audit-mean-needs-unlikely-weights = “{ $first }”: the city has { $city }; weighted by the pack's plausible shares, the places' figures come to between { $mean_low } and { $mean_high }, short of the city's.
audit-yearly-misses-total = “{ $first }”, { $yearly } a year, comes to { $reached } by { $year } from { $base }, short of the { $total } of “{ $second }”.
audit-growth-beyond-range = “{ $first }”, { $target } by { $year }, needs { $needed } a year from { $base_year } on, beyond the plausible { $plausible_low } to { $plausible_high }.
audit-pace-so-far = “{ $first }”, { $target } by { $year }: from { $base } in { $base_year } to { $published } published of { $published_year } it was { $pace_so_far } a year; the rest needs { $pace_left } a year.
audit-speeds-up = “{ $first }”: from { $base } ({ $base_year }) to { $earlier } ({ $earlier_year }) { $early_pace } a year, then to { $later } ({ $later_year }) { $late_pace } a year: much faster in the later stretch.
audit-slows-down = “{ $first }”: from { $base } ({ $base_year }) to { $earlier } ({ $earlier_year }) { $early_pace } a year, then to { $later } ({ $later_year }) { $late_pace } a year: much slower in the later stretch.
audit-later-below-earlier = “{ $second }” asks for { $later } in { $later_year }, less than the { $earlier } of “{ $first }” in { $earlier_year }.
audit-stands-still = “{ $first }” has { $earlier } in { $earlier_year }, “{ $second }” still { $later } in { $later_year }.
audit-back-loaded = “{ $first }”, { $total } by { $year } from { $base }: by { $first_year } only { $taken }, { $yearly } a year; after that { $left_a_year } a year are needed.
audit-front-loaded = “{ $first }”, { $total } by { $year } from { $base }: by { $first_year } already { $taken }, { $yearly } a year; after that only { $left_a_year } a year are left.
audit-implied-denominator = “{ $first }”, { $numerator }, and “{ $second }”, { $ratio }, in { $year } imply { $third } of { $implied }: { $change } from the { $base } of { $base_year } ({ $basis }), { $change_a_year } a year.
audit-denominator-shrinks = “{ $first }”, { $numerator }, and “{ $second }”, { $ratio }, imply that { $third } changes by { $change_a_year } a year, { $change } from { $base_year } to { $year }.
audit-implied-gdp = “{ $first }”, { $va }, and “{ $second }”, { $share }, in { $year } give some { $manufacturing } of manufacturing value added and imply a GDP of { $implied }; from { $base } in { $base_year } ({ $basis }) that is { $change_a_year } a year.
audit-tax-share = “{ $first }”, { $tax }, and “{ $second }”, { $va }, in { $year } imply tax of { $implied } of value added; in { $base_year } it was { $base } ({ $basis }).
audit-va-rate = “{ $first }”, { $va }, and “{ $second }”, { $output }, in { $year } imply a value-added rate of { $implied }; in { $base_year } it was { $base } ({ $basis }).
audit-co2-factor = “{ $first }”, { $co2 }, and “{ $second }”, { $energy }, come to { $factor }, below the { $coal } of raw coal: not all of it coal, or of another scope.
audit-co2-factor-unphysical = “{ $first }”, { $co2 }, and “{ $second }”, { $energy }, come to { $factor }; fuels have { $fuels_low } to { $fuels_high }.
audit-multiple-base = “{ $first }”, { $multiple }: { $level } in { $year } implies { $implied } in { $base_year }, while the base ({ $basis }) is { $base }, so that it is { $times_base }.
audit-multiple-readings = “{ $first }”, { $multiple }: by the { $level } assured { $base_year } was { $implied }, by the { $stretch } striven for { $implied_by_stretch }.
audit-multiple-unpublished = “{ $first }”, { $multiple }: { $level } in { $year } implies { $implied } in { $base_year }, which was not published.
audit-growth-base = “{ $first }”, { $growth }, and “{ $second }”, { $level } in { $year }, imply { $implied } in { $base_year }, while the base ({ $basis }) is { $base }, from which { $growth_from_base } a year are needed.
audit-raised = “{ $first }”: { $earlier_plan } has { $before } ({ $earlier_level }, { $earlier_year }), { $later_plan } raises it to { $after } ({ $later_level }, { $later_year }).
audit-lowered = “{ $first }”: { $earlier_plan } has { $before } ({ $earlier_level }, { $earlier_year }), { $later_plan } lowers it to { $after } ({ $later_level }, { $later_year }).
audit-yearly-raised = “{ $first }”, by the year: { $earlier_plan } has { $before } ({ $earlier_level }, to { $earlier_year }), { $later_plan } raises it to { $after } ({ $later_level }, to { $later_year }).
audit-yearly-lowered = “{ $first }”, by the year: { $earlier_plan } has { $before } ({ $earlier_level }, to { $earlier_year }), { $later_plan } lowers it to { $after } ({ $later_level }, to { $later_year }).
audit-yearly-far-apart = By the year, “{ $first }” of { $earlier_plan } is { $before } (to { $earlier_year }), “{ $second }” of { $later_plan } is { $after } (to { $later_year }): too far apart to be of one scope; they are not compared.
audit-delayed = “{ $first }”, { $before }: { $earlier_plan } has { $earlier_year } ({ $earlier_level }), { $later_plan } puts it off to { $later_year } ({ $later_level }).
audit-brought-forward = “{ $first }”: { $earlier_plan } has { $before } in { $earlier_year } ({ $earlier_level }), { $later_plan } brings it forward to { $later_year } with { $after } ({ $later_level }).
audit-leap-between-plans = “{ $first }”: { $earlier } in { $earlier_year } by { $earlier_plan } and { $later } in { $later_year } by { $later_plan } are { $needed } a year apart; plausible is { $plausible_low } to { $plausible_high }.
audit-met-at-base = “{ $first }”, { $target } by { $year }: it was { $base } in { $base_year } already ({ $basis }).
audit-met-before-due = “{ $first }”, { $target } by { $year }: it was { $published } in { $published_year } already ({ $basis }).
audit-reworded = One number in two wordings: “{ $first }”, { $about }, says “{ $level }”, “{ $second }”, { $firm }, does not.
audit-two-definitions = “{ $first }”, { $first_value } in { $first_year }, and “{ $second }”, { $second_value } in { $second_year }, have different scopes ({ $first_scope }; { $second_scope }) and are not compared.
audit-stock-and-flow = “{ $first }”, { $first_value } in { $first_year }, and “{ $second }”, { $second_value } in { $second_year }, are a stock and an addition, or one year's and a sum; they are not compared.
audit-output-and-revenue = “{ $first }”, { $first_value } in { $first_year }, is output, “{ $second }”, { $second_value } in { $second_year }, is revenue; they are not compared.
audit-far-apart = “{ $first }”: { $earlier_plan } has { $before } ({ $earlier_year }), “{ $second }” of { $later_plan } has { $after } ({ $later_year }): too far apart to be of one scope; they are not compared.
audit-due-before-issue = “{ $first }”, { $target }, is a target for { $year }, but the document was issued in { $issued_year }.
audit-not-handed-down = “{ $first }”: the city has { $value }, its row in the table of places has no figures.
audit-sizes-exceed = By number and least size “{ $first }” and the other classes come to { $least } or more, which is more than “{ $second }”, { $whole }.
audit-rows-disagree = “{ $first }”, { $city } for the city: wherever the land is, if “{ $second }”, { $second_value }, and “{ $third }”, { $third_value }, hold, the places' figures come to { $mean_low } to { $mean_high }; the three figures of the city cannot be met exactly together.
audit-sizes-short = By number and least size “{ $first }” and the other classes come to { $least }, { $covered } of “{ $second }”, { $whole }; the other { $difference } must come from sizes above the least, or from elsewhere.
audit-base-unsaid = “{ $first }”, { $total } by { $year }: if the { $yearly } a year of { $first_year } are kept to the end, there must have been { $implied } in { $base_year }, which was not published.
audit-whole-beyond-range = “{ $first }” and what is added to it, { $part }, and “{ $second }”, { $stated_share }, in { $year } imply { $third } of about { $implied }: { $times_base } the { $base } of { $base_year } ({ $basis }), { $change_a_year } a year, beyond the plausible { $plausible_low } to { $plausible_high }; or the whole is of another scope.
audit-implied-whole = “{ $first }”, { $part }, and “{ $second }”, { $stated_share }, in { $year } imply { $third } of about { $implied }, which the document does not give; in { $base_year } it was { $base } ({ $basis }), so { $change_a_year } a year.
audit-coverage-short = “{ $first }”, { $part } a year, comes to { $total } even if none is counted twice: { $covered } of { $base } ({ $third }, { $base_year }, { $basis }), not the { $stated_share } of “{ $second }”.
audit-share-leaps = “{ $first }” goes from { $base } in { $base_year } to { $part } in { $year }: even if { $third } grows by { $plausible_high } a year, its share goes from { $share } to { $least_share } or more.
audit-ratio-shifts = “{ $first }”, { $numerator }, is { $ratio } of “{ $second }”, { $denominator }, in { $year }; in { $base_year } it was { $base_ratio }.
audit-sizes-beyond-base = By number and least size “{ $first }” and the other classes come to { $least } or more a year, { $times_base } the { $base } of { $base_year } ({ $third }, { $basis }); even growth of { $plausible_high } a year makes only { $plausible_average } on average.
audit-denominator-stands = “{ $first }”, { $numerator }, and “{ $second }”, { $ratio } as well, imply that { $third } changes by { $change } from { $base_year } to { $year }: all growth is efficiency.
audit-multiple-outrun = “{ $first }”, { $multiple }: { $level } in { $year } implies { $implied } in { $base_year }, but { $published } was published for { $published_year }, which takes { $needed } a year; plausible is { $plausible_high } at most: the base is another, or the scope has changed.
audit-later-below-in-other-scope = “{ $first }”, { $first_value } in { $first_year } ({ $first_scope }), and “{ $second }”, { $second_value } in { $second_year } ({ $second_scope }): the later year has less than the earlier, unless the scopes differ.
audit-number-dropped = “{ $first }”: { $earlier_plan } has { $before } ({ $earlier_year }), “{ $second }” of { $later_plan } no longer gives a number.
audit-nearly-met = “{ $first }”, { $target } by { $year }: it was { $published } in { $published_year } already ({ $basis }); { $pace_left } a year are left to do, less than the lowest plausible { $plausible_low }.
audit-uniform-row = “{ $first }” is { $city } for the city and for each of the { $places } places: one figure for all, not broken down by what each place has.

## What is wrong with a plan pack, a scenario or published results: what and why, and how to mend it; the place is told beside it

diagnostic-toml-syntax = This is no TOML: { $reason }.
    .remedy = Mend this line; the form is told in docs/pack-format.md.
diagnostic-json-syntax = This is no JSON: { $reason }.
    .remedy = Mend this place; the keys are those of a TOML pack.
diagnostic-not-a-pack = This is no plan pack: { $count } places are no TOML.
    .remedy = Check that it is the right file; a pack is TOML or JSON text as docs/pack-format.md tells.
diagnostic-pack-without-parts = This is no plan pack: it has no plan, no chains and no regions.
    .remedy = Check that it is the right file; docs/pack-format.md tells the form.
diagnostic-pack-too-large = The pack has { $bytes } bytes, more than the { $most } that are read.
    .remedy = Check that it is the right file.
diagnostic-key-doubled = A key stands twice: { $reason }.
    .remedy = Keep one of them.
diagnostic-key-unknown = There is no key “{ $key }”; what it holds would do nothing.
    .remedy = Check its spelling, or take it out.
diagnostic-key-missing = “{ $key }” is missing.
    .remedy = Add it.
diagnostic-type-wrong = The type is wrong; it should be { $expected ->
    [table] a table of keys and values
    [text] a text that is not empty
    [number] a number
    [list] a list
   *[other] { $expected }
}.
    .remedy = Write it so.
diagnostic-id-form = “{ $id }” is no good id.
    .remedy = An id begins with a small letter and has small letters, digits, dots, dashes and underscores only.
diagnostic-by-hand = An indicator that is followed by hand says in by_hand why no process fits; one with a process does not.
    .remedy = Where process = "none", write by_hand with a known word or { "{" } zh, en { "}" }; else take it out.
diagnostic-ratio-denominator = A ratio names its denominator; other indicators have none.
    .remedy = Where kind = "ratio", write denominator, what it is divided by; else take it out.
diagnostic-relation-item-unknown = There is no target, baseline number or indicator “{ $item }”.
    .remedy = Use the id of a target, baseline.<key>, or the id of an indicator.
diagnostic-relation-items = A relation “{ $kind }” does not have { $count } items.
    .remedy = part_of and share_of take [part, whole], ratio_of [numerator, denominator], sum_of two or more parts.
diagnostic-relation-result = The result of a relation “{ $kind }” is missing or too many.
    .remedy = share_of, ratio_of and sum_of need result; part_of has none.
diagnostic-relation-item-twice = “{ $item }” stands twice in a relation.
    .remedy = Nothing is related to itself; name each item and the result once.
diagnostic-relation-round = By this relation “{ $part }” is part of “{ $whole }”, which by others is part of it.
    .remedy = Check which contains which.
diagnostic-quote-without-number = The quote “{ $quote }” does not carry { $value } { $unit }.
    .remedy = Quote the words that carry this number, or correct value and unit.
diagnostic-quote-not-in-document = The quote “{ $quote }” does not stand in the document.
    .remedy = Quote word for word; white space and the width of punctuation do not matter.
diagnostic-document-differs = The text is not the document that the pack names by its SHA-256.
    .remedy = Give the text that was registered, or correct document.sha256.
diagnostic-target-unknown = There is no target “{ $target }”.
    .remedy = Use the id of a target of the plan.
diagnostic-target-in-base-year = The target “{ $target }” is of the base year { $year } or earlier: it is a fact and not projected.
    .remedy = Take a target of a later year.
diagnostic-target-out-of-reach = What is moved does not reach the indicator “{ $indicator }” of the target “{ $target }”.
    .remedy = Move another lever; { "tuiyan sensitivity" } lists which ones act.
diagnostic-group-unknown = There is no group of levers “{ $group }”.
    .remedy = Known: { $known }.
diagnostic-group-without-band = No lever of the group “{ $group }” has a plausible band, so that they cannot move together.
    .remedy = Take another group, or move one lever.
diagnostic-means-twice = A lever and a group are given at once.
    .remedy = Keep one of them.
diagnostic-indicator-absent = The indicator “{ $indicator }” has no value in { $year }.
    .remedy = Growth rates and the like begin a year after the base year; take another year.
diagnostic-plane-of-what = It is not said which indicator of which year is shown, or which target.
    .remedy = Give indicator and year, or a target alone.
diagnostic-axes-same = Both axes are the lever “{ $lever }”.
    .remedy = Take two different levers.
diagnostic-axis-whole = The lever “{ $lever }” takes whole numbers only and cannot be an axis.
    .remedy = Take another lever.
diagnostic-axis-ticks = The axis of “{ $lever }” has { $count } values; it should have { $least } to { $most }.
    .remedy = Change the number of values.
diagnostic-axis-range = The ends of the axis of “{ $lever }” should rise and lie within { $min } to { $max } { $unit }.
    .remedy = Change the ends.
diagnostic-target-without-number = The target “{ $target }” has no number.
    .remedy = Take a target with a number.
diagnostic-target-not-projected = The target “{ $target }” is not projected.
    .remedy = Take a target that is projected.
diagnostic-risk-deviation = A deviation cannot be negative or infinite: { $value }.
    .remedy = Write a number that is not below 0.
diagnostic-risk-persistence = Persistence lies between 0 and 1: { $value }.
    .remedy = Write a number between 0 and 1.
diagnostic-risk-paths = The number of random paths is a whole number from 1 to { $max }: { $value }.
    .remedy = Give one in this range, for example 10000.
diagnostic-risk-seed = The seed of random paths is a whole number from 0 to { $max }.
    .remedy = Give one in this range, for example 1.
diagnostic-quota-choice-unknown = The plan has no quota table “{ $id }”.
    .remedy = Choose a table from the list.
diagnostic-quota-method-unknown = There is no method “{ $method }”.
    .remedy = Choose one from the menu of methods.
diagnostic-quota-table-not-offered = “{ $name }” in the file is none of the tables that this plan offers; it was not taken.
    .remedy = Check its name and year, or use an indicator of the list.
diagnostic-risk-absent = This plan gives no deviations (risk): but for listed companies all random paths are alike, and chances mean nothing.
    .remedy = Give the deviations with their sources in the pack’s [risk].
diagnostic-risk-not-finite = “{ $indicator }” comes out as no finite number in { $year } on some random paths.
    .remedy = Look for extreme values among the levers and deviations that move it.
diagnostic-outturns-cut-on-paths = On { $count } random paths a published result could not be imposed as it is and was cut to its bound.
    .remedy = Check that published results and assumptions go together.
diagnostic-outturns-left-out = A backtest imposes no published results: those of the scenario were left out.
    .remedy = To impose them, use tuiyan project.
diagnostic-correlation-not-square = The correlation matrix does not have four rows of four.
    .remedy = Give macro, price, market and landing, in this order, in rows and columns.
diagnostic-correlation-not-symmetric = The correlation matrix is not symmetric.
    .remedy = Make both halves the same.
diagnostic-correlation-diagonal = The diagonal of the correlation matrix is not 1.
    .remedy = Write 1 on the diagonal.
diagnostic-correlation-bounds = A correlation lies between −1 and 1.
    .remedy = Correct the entry that lies beyond.
diagnostic-correlation-mended = The correlation matrix is not positive definite; the nearest one that is was taken, with no entry moved by more than { $change }.
    .remedy = Bring some entries nearer to 0, so that the four series can be correlated as written.
diagnostic-risk-missing = The pack has no table [risk]: no uncertainty can be shown.
    .remedy = Where it is wanted, add the volatilities as the format page says.
diagnostic-risk-incomplete = Left out of [risk], and so 0: { $keys }.
    .remedy = Write each; where 0 is meant, write 0 and say why.
diagnostic-risk-zero = The deviation of { $key } is 0, and its source does not say why.
    .remedy = Give it a source of kind implied or assumption that says why it is 0.
diagnostic-spread-city = Real growth of the city's above-scale value added in a single year, standard deviation: { $simulated }% simulated, at least { $observed }% in published figures.
    .remedy = Where it is narrow, check the deviations of macro, chains and regions; do not set them for the sake of one figure.
diagnostic-spread-region = Real growth of above-scale value added of { $region } in a single year, standard deviation: { $simulated }% simulated, at least { $observed }% in published figures.
    .remedy = Where it is narrow, check the deviations of the region and of chains; do not set them for the sake of one figure.
diagnostic-spread-average = Yearly average of real growth of the city's above-scale value added, { $first } to { $last }, standard deviation: { $simulated }% simulated, at least { $observed }% by published figures.
    .remedy = Where it is narrow, check persistence and all deviations; do not set them for the sake of one figure.
diagnostic-id-doubled = The id “{ $id }” stands more than once.
    .remedy = Give each its own id.
diagnostic-word-unknown = “{ $word }” is not known here.
    .remedy = Known are: { $known }.
diagnostic-number-not-finite = “{ $key }” is not a finite number.
    .remedy = Write a plain number; nan and inf are none.
diagnostic-number-not-whole = “{ $key }” should be a whole number.
    .remedy = Write a whole number.
diagnostic-number-negative = “{ $key }” cannot be negative; a step must be above 0.
    .remedy = Correct the number.
diagnostic-number-outside = “{ $key }” is not between { $min } and { $max }.
    .remedy = Correct the number.
diagnostic-band-form = “{ $key }” should be [low, high], low not above high.
    .remedy = Write it so.
diagnostic-unit-missing = The unit is missing.
    .remedy = Name the unit, for example unit = "{ $expected }".
diagnostic-unit-mismatch = The unit “{ $unit }” does not convert to “{ $expected }”.
    .remedy = Use a unit that converts, and check the value.
diagnostic-source-missing = This number has no source.
    .remedy = Add source; where nothing is published, kind = "assumption" with the reason for the value in ref.
diagnostic-source-incomplete = The source lacks “{ $key }”.
    .remedy = A document needs clause and quote, statistics and assumptions need ref, implied needs quote (the arithmetic).
diagnostic-sha256-form = The document's digest should be 64 hexadecimal digits.
    .remedy = Write the SHA-256 of the document's text, or take it out.
diagnostic-year-form = “{ $key }” is no year.
    .remedy = Write a year of four digits.
diagnostic-year-outside = The year { $year } is not between { $first } and { $last }.
    .remedy = Check the year.
diagnostic-year-outside-plan = The year { $year } is not projected: it should be after the base year { $first } and not after { $last }.
    .remedy = Take a year of the projection.
diagnostic-year-and-period = year and period cannot both stand.
    .remedy = Keep year for a single year, period for a span.
diagnostic-horizon-before-base = The last year { $horizon } should be after the base year { $base_year }, by 30 years at most.
    .remedy = Correct the last year.
diagnostic-no-chains = There is no industry chain.
    .remedy = Give at least one, with its output in the base year.
diagnostic-no-regions = There is no region.
    .remedy = Without regional data give one region of kind = "city" with output share 1.
diagnostic-chain-unknown = There is no chain “{ $chain }”.
    .remedy = Use an id of chains.
diagnostic-region-unknown = There is no region “{ $region }”.
    .remedy = Use an id of regions.
diagnostic-indicator-unknown = There is no indicator “{ $indicator }”, or the base figures that it needs are not given.
    .remedy = Check the id; an indicator of the plan's own is defined in indicators.
diagnostic-indicator-in-registry = “{ $id }” is an indicator of the model and cannot be defined anew.
    .remedy = Take another id, or use the model's indicator.
diagnostic-shares-partial = Some have a share and some have none.
    .remedy = Give all of them, or none.
diagnostic-shares-sum = Shares should not be negative and sum to 1; their sum is { $sum }.
    .remedy = Change the shares so that they sum to 1 (100%).
diagnostic-share-bounds = The share { $value } is not between 0 and 1 ({ $region }).
    .remedy = Give a number between 0 and 1.
diagnostic-va-missing = There are neither value-added rates of the chains nor the city's value added.
    .remedy = Give one of the two.
diagnostic-va-rate-bounds = The value-added rate { $value } is not between { $min } and { $max }.
    .remedy = Check output, value added and the rates.
diagnostic-sum-differs = The sum as written, { $stated }, and the sum of the parts, { $sum }, differ by more than 0.5%.
    .remedy = Check which is wrong; the projection takes the parts.
diagnostic-output-zero = Output of the base year must be above 0.
    .remedy = Check the chains' output and the regions' shares.
diagnostic-land-zero = Industrial land of the base year must be above 0.
    .remedy = Correct it, or take it out: then land is not projected.
diagnostic-margins-unreachable = The sums by region and by chain cannot both be reached (off by { $error }).
    .remedy = Look at the cells of specialisation that are 0.
diagnostic-specialisation-shape = specialisation has other rows or columns than there are regions and chains.
    .remedy = Give a row a region and a column a chain.
diagnostic-block-partial = “{ $key }” is missing: { $keys } stand together or not at all.
    .remedy = Add it, or take out the others.
diagnostic-block-missing = “{ $key }” stands without “{ $block }” and does nothing.
    .remedy = Add “{ $block }”, or take the number out.
diagnostic-lever-unknown = There is no lever “{ $lever }”.
    .remedy = Check the id; tuiyan inputs lists all of them.
diagnostic-lever-without-block = The plan lacks the base figures that “{ $lever }” needs; the lever does nothing.
    .remedy = Add the base figures, or take the lever out.
diagnostic-lever-needed = The plan has new projects, so the lever “{ $lever }” must be given.
    .remedy = Add it to levers, with its source.
diagnostic-lever-outside-range = The lever “{ $lever }” is { $value } { $unit }, outside its range { $min } to { $max } { $unit }.
    .remedy = Take a value inside the range; rates are fractions, 0.05 is 5%.
diagnostic-lever-not-finite = The value of the lever “{ $lever }” is not a finite number.
    .remedy = Write a plain number; nan and inf are none.
diagnostic-lever-whole = The lever “{ $lever }” should be a whole number from { $min } to { $max }, the same in every year.
    .remedy = Give one whole number, and no single years.
diagnostic-lever-one-value = The lever “{ $lever }” is the same in every year and cannot be set for one.
    .remedy = Leave out the year and give one value.
diagnostic-lever-missing = The lever “{ $lever }” has no value for { $year }.
    .remedy = Give a value for every year.
diagnostic-lever-zero = The lever “{ $lever }” must be above 0.
    .remedy = Give a value above 0.
diagnostic-plausible-outside-range = The plausible band of the lever “{ $lever }” reaches beyond its range.
    .remedy = Narrow the band, or widen the range.
diagnostic-range-outside-registry = The range of the lever “{ $lever }” reaches beyond the model's { $min } to { $max }.
    .remedy = Narrow the range.
diagnostic-preset-unknown = There is no preset “{ $preset }”.
    .remedy = Known are: { $known }.
diagnostic-driver-unknown = The driver of the indicator “{ $indicator }” does not exist, or its base figures are not given.
    .remedy = A driver is an indicator of the model, not one of the plan's own.
diagnostic-driver-zero = The driver of the indicator “{ $indicator }” is 0 in the base year, so it has no elasticity.
    .remedy = Take another driver or another process.
diagnostic-composition-zero = The chains of the indicator “{ $indicator }” have no value added, so it cannot move with them.
    .remedy = Check weights and the chains' output.
diagnostic-tracked-bounds = The base value { $value } of the indicator “{ $indicator }” does not suit its process.
    .remedy = A share is between 0 and 1 (100% is 1); anything else a finite number.
diagnostic-tracked-region-unknown = The place after @ in the indicator “{ $indicator }” does not exist.
    .remedy = Use an id of regions.
diagnostic-scenario-form = This is no scenario: { $reason }.
    .remedy = A scenario is JSON with "format": 1 and "plan"; docs/pack-format.md tells its other keys.
diagnostic-scenario-format = The scenario's format is { $format }; this version knows { $known }.
    .remedy = Open it with a newer version, or export it anew.
diagnostic-scenario-too-large = The scenario has { $bytes } bytes, more than the { $most } that are read.
    .remedy = Check that it is the right file.
diagnostic-scenario-of-another-plan = The scenario is of the plan “{ $plan }”; the open plan is “{ $open }”.
    .remedy = Use it with its own plan, or correct its plan.
diagnostic-scenario-plan-unknown = There is no plan “{ $plan }” to check the scenario with.
    .remedy = Name its pack beside it, or correct plan; known are: { $known }.
diagnostic-scenario-digest = The scenario was made with another version of the pack (digest { $digest }); results may differ.
    .remedy = Check the pack's version.
diagnostic-attribution-alike = The two scenarios do not differ in { $first }–{ $last }: there is nothing to attribute.
    .remedy = Take another scenario, or change what one of them assumes.
diagnostic-attribution-outturns = The published results of { $year } ({ $indicators }) cannot hold in a mixture of the scenarios: { $parts } of the second, the rest of the first.
    .remedy = Impose the same published results in both, or none.
diagnostic-comparison-count = { $count } scenarios are given; 1 to { $most } can be compared.
    .remedy = Add or leave out some.
diagnostic-comparison-name-twice = The scenario “{ $scenario }” stands more than once.
    .remedy = Keep one, or rename it.
diagnostic-comparison-duplicate = The scenario “{ $scenario }” assumes the same as “{ $other }” in every year.
    .remedy = Check the files if that is not meant.
diagnostic-comparison-year = The year { $year } is not among those compared: { $first } to { $last }.
    .remedy = Take one of them.
diagnostic-outturn-note-alone = Scope and source of “{ $indicator }” of { $year } belong to no published result and were left out.
    .remedy = Give the figure, or take the note out.
diagnostic-review-year = The review's year { $year } is not after the base year { $base_year }.
    .remedy = Give a year after the base year.
diagnostic-outturn-rows-none = No published result was found.
    .remedy = Write one a row: indicator, year, value, then unit, scope and source if you like.
diagnostic-outturn-rows-header = The first row is neither a header nor a published result: { $cell } “{ $content }”.
    .remedy = A header has “indicator”, “year” and “value”; without one the order is indicator, year, value, unit, scope, source.
diagnostic-outturn-row-indicator = { $cell } “{ $content }” is no indicator of this plan.
    .remedy = Use an indicator's name or id; a place stands in its own column or in brackets behind the name.
diagnostic-outturn-row-place = { $cell } “{ $content }”: there is no such place or chain, or the indicator is not given for it.
    .remedy = Check the name; figures of the whole city need no place.
diagnostic-outturn-row-year = { $cell } “{ $content }” is no year.
    .remedy = Write a year of four digits; figures of quarters and months cannot be imposed.
diagnostic-outturn-row-year-outside = { $cell } “{ $content }” is not within { $first } to { $last }.
    .remedy = Figures up to the base year or after the projected years cannot be imposed.
diagnostic-outturn-row-number = { $cell } “{ $content }” is no number.
    .remedy = Write a number; thousands separators, a per-cent sign and a unit are fine.
diagnostic-outturn-row-unit-missing = { $cell } “{ $content }” has no unit: it may be per cent or a fraction.
    .remedy = Add a per-cent sign, or name the unit in its own column.
diagnostic-outturn-row-unit = { $cell } “{ $content }”: the unit “{ $unit }” does not convert to “{ $expected }”.
    .remedy = Use a unit that converts, and check the scope.
diagnostic-outturn-row-comparable = { $cell } “{ $content }” does not say whether the scope is the indicator's.
    .remedy = Write “yes” or “no”.
diagnostic-outturn-row-twice = { $cell }: “{ $indicator }” of { $year } already stands in { $first }.
    .remedy = Keep one of them.
diagnostic-outturn-not-finite = The published value of “{ $indicator }” is not a finite number.
    .remedy = Write a plain number; nan and inf are none.
diagnostic-outturn-bounds = The published value { $value } of “{ $indicator }” cannot be.
    .remedy = Output, land and the like are above 0, shares between 0 and 1; check the unit.
diagnostic-outturn-pair = “{ $first }” and “{ $second }” of { $year } say the same thing; only one can be given.
    .remedy = Take one of them out.
diagnostic-outturns-contradict = The published values of { $year } cannot hold together: { $indicators }.
    .remedy = Check their scopes and units, and take out the one that is wrong.
diagnostic-outturn-va-rate-bounds = The published values of { $year } make a value-added rate that cannot be: { $indicators }.
    .remedy = Check scopes and units of value added, its growth and output.
diagnostic-outturn-negative-rest = The published values of { $year } leave a negative rest: { $indicators }.
    .remedy = The figure cannot be below the part of it that the model computes; check its scope and unit.
diagnostic-indicator-not-finite = “{ $indicator }” comes out as no finite number in { $year }.
    .remedy = Look for extreme values among the levers that move it.
diagnostic-calibration-growth = Preset { $preset ->
    [conservative] conservative
    [base] base
    [ambitious] ambitious
    [implied] implied by the plan
   *[other] { $preset }
}: value added grows by { $total }% a year in real terms, existing firms by { $organic }%; published figures bear out { $expected }%, give or take 1.5 points.
    .remedy = Where it is off, check organic growth, projects and new firms for double counting.
diagnostic-calibration-implied = What the plan implies: value added grows by { $total }% a year in real terms, existing firms by { $organic }%; published figures bear out at most { $high }% over five years.
    .remedy = Nothing to mend: this is what the plan's targets ask for.
diagnostic-calibration-implied-beyond = What the plan implies is beyond what published figures bear out: value added would have to grow by { $total }% a year in real terms, existing firms by { $organic }%; the highest five-year average is { $high }%.
    .remedy = Nothing to mend in the pack: this is what the plan's targets ask for.
diagnostic-calibration-per-mu = Preset { $preset ->
    [conservative] conservative
    [base] base
    [ambitious] ambitious
    [implied] implied by the plan
   *[other] { $preset }
}: new projects make { $new } 万元 of value added per mu, the city { $city } 万元 in the base year.
    .remedy = Where new projects are below the city, check output per investment and investment per mu.
diagnostic-calibration-workers = Preset { $preset ->
    [conservative] conservative
    [base] base
    [ambitious] ambitious
    [implied] implied by the plan
   *[other] { $preset }
}: workers per mu go from { $base } to { $last }.
    .remedy = Where that moves too much, check workers per output and robots.
diagnostic-calibration-energy = Preset { $preset ->
    [conservative] conservative
    [base] base
    [ambitious] ambitious
    [implied] implied by the plan
   *[other] { $preset }
}: energy per value added is { $new } in new projects and { $old } tce/万元 in the base year; it falls by { $cut }% a year.
    .remedy = A fall of 0 to 8% a year is usual; beyond it check efficiency and the energy of new projects.
diagnostic-calibration-landing = Preset { $preset ->
    [conservative] conservative
    [base] base
    [ambitious] ambitious
    [implied] implied by the plan
   *[other] { $preset }
}: land and energy let { $lowest }% of the projects land at the lowest, { $mean }% on average.
    .remedy = Below 50% check whether projects and the supply of land and energy go together.
diagnostic-calibration-va-rate = Preset { $preset ->
    [conservative] conservative
    [base] base
    [ambitious] ambitious
    [implied] implied by the plan
   *[other] { $preset }
}: the value-added rate goes from { $base }% to { $last }%.
    .remedy = 16 to 27% is usual; beyond it check the yearly change of the rate.
diagnostic-calibration-output = Preset { $preset ->
    [conservative] conservative
    [base] base
    [ambitious] ambitious
    [implied] implied by the plan
   *[other] { $preset }
}: output of the last year is { $last } 亿元, { $multiple } times the base year's, { $growth }% a year at current prices.
    .remedy = Hold it beside published output and the plan's targets.
diagnostic-quota-no-rows = The quota table has no place.
    .remedy = Write at least one row.
diagnostic-quota-too-many-rows = The quota table has { $count } rows; at most { $most } are taken.
    .remedy = Split it into several tables.
diagnostic-quota-number-range = The value { $value } of { $key } is too large, or has more than nine decimals.
    .remedy = Use a larger unit and at most nine decimals.
diagnostic-quota-reserve-kind = A reserve ({ $value }) belongs to indicators that add up.
    .remedy = Take the reserve out, or make the kind additive.
diagnostic-quota-negative = { $key } cannot be negative: { $value }.
    .remedy = Write 0 or more.
diagnostic-quota-place-twice = “{ $place }” stands twice: in rows { $first } and { $second }.
    .remedy = Keep one row a place.
diagnostic-quota-within-unknown = “{ $place }” lies within “{ $within }”, which is not in the table.
    .remedy = Name a place of the table, or leave it blank.
diagnostic-quota-within-round = “{ $place }” lies within “{ $within }”, which lies within it.
    .remedy = Mend which contains which.
diagnostic-quota-place-missing-name = Row { $row } has no place.
    .remedy = Name the place.
diagnostic-quota-row-negative = { $key } of “{ $place }” cannot be negative: { $value }.
    .remedy = Write 0 or more.
diagnostic-quota-weight-zero = The weight of “{ $place }” is 0: with a denominator of 0 there is no ratio.
    .remedy = Write its denominator; where the indicator does not apply, write / as the quota and leave the weight blank.
diagnostic-quota-floor-above-cap = The floor { $floor } of “{ $place }” is above its cap { $cap }.
    .remedy = Mend one of the two.
diagnostic-quota-locked-without-number = “{ $place }” is locked and has no number.
    .remedy = Write its number, or unlock it.
diagnostic-quota-least-probability = The least probability of “{ $place }” lies between 0 and 1: { $value }.
    .remedy = Write a number between 0 and 1, for example 0.8.
diagnostic-quota-total-differs = The total row says { $stated }; the places come to { $whole }.
    .remedy = Check the rows or the total.
diagnostic-quota-open-cells = { $assigned } places have a number, { $count } are open; still to be assigned: { $to_assign }.
    .remedy = Fill them in once they are set.
diagnostic-quota-target-open = The city's target has no number: there is nothing to hold the quotas against.
    .remedy = Give the city's target.
diagnostic-quota-weights-unknown = Weights are missing: the whole lies somewhere between { $low } and { $high }; the target { $target } is inside.
    .remedy = With the weights the whole can be computed.
diagnostic-quota-target-outside = Whatever the weights are, the whole lies between { $low } and { $high }: the target { $target } cannot hold.
    .remedy = Change quotas so that the target lies between them.
diagnostic-quota-whole-short = The places come to { $whole }, short of the city's { $target } by { $difference } ({ $percent }%).
    .remedy = Raise some quotas, or say who makes up for it.
diagnostic-quota-whole-over = The places come to { $whole }, beyond the city's { $target } by { $difference } ({ $percent }%).
    .remedy = Check whether the over-assignment is meant.
diagnostic-quota-below-floor = The quota { $quota } of “{ $place }” is below its floor { $floor }.
    .remedy = Raise it to the floor, or change the floor.
diagnostic-quota-above-cap = The quota { $quota } of “{ $place }” is above its cap { $cap }.
    .remedy = Lower it to the cap, or change the cap.
diagnostic-quota-not-uniform = The quota of “{ $place }” is { $quota }; all should be { $target }.
    .remedy = Make it the same, or choose another kind.
diagnostic-quota-floor-only = { $quota } of “{ $place }” is a floor and is not summed.
    .remedy = Nothing to mend; where it should be summed, change its commitment.
diagnostic-quota-probability-low = Binding: “{ $place }” meets its quota with a probability of { $percent }%, below the { $least }% asked for.
    .remedy = Lower the quota, or secure measures first.
diagnostic-quota-ratchet = Ratchet: the quota of “{ $place }” rises by { $percent }% of what it did beyond last year's.
    .remedy = Check that the rise has another reason.
diagnostic-quota-unit = The rounding unit is above 0: { $value }.
    .remedy = For example 1, 10 or 0.1.
diagnostic-quota-target-missing = There is no city target to hand down.
    .remedy = Give the city's target.
diagnostic-quota-out-of-range = The numbers are too large to be summed exactly.
    .remedy = Use a larger unit.
diagnostic-quota-weights-zero = The weights sum to 0: there is no mean.
    .remedy = Write the weights of the places.
diagnostic-quota-weight-missing = “{ $place }” has no weight: the whole cannot be made from the parts.
    .remedy = Write the weight (the denominator, or the base of a growth); without it only equal quotas hold.
diagnostic-quota-growth-from-zero = The base of “{ $place }” is 0: there is no growth from it.
    .remedy = Choose another method, or lock this place.
diagnostic-quota-keys-zero = What the method { $method } goes by is 0 in every free place.
    .remedy = Write the numbers, or choose another method.
diagnostic-quota-key-missing = “{ $place }” has no { $key }, which the method needs.
    .remedy = Write it, lock the place, or choose another method.
diagnostic-quota-key-negative = { $key } of “{ $place }” is negative ({ $value }): nothing can be in proportion to it.
    .remedy = Mend it, lock the place, or choose another method.
diagnostic-quota-paths-needed = Equal probability needs random paths.
    .remedy = Switch uncertainty on (--paths).
diagnostic-quota-no-sample = “{ $place }” has no random outcomes to go by.
    .remedy = Lock the place, or choose another method.
diagnostic-quota-tiers = The tiers do not fit: { $count } rates need rising edges, one fewer than rates.
    .remedy = Check rates and edges.
diagnostic-quota-tier-below-zero = Points take the rate of “{ $place }” below 0; it counts as 0.
    .remedy = Check that the place is to get nothing.
diagnostic-quota-factor-weights = The weights of the { $count } factors are above 0 and sum to 1 (100%); they sum to { $sum }.
    .remedy = Change the weights.
diagnostic-quota-weight-bounds = The bounds of the weights do not fit: the least sum to { $least }%, the most to { $most }%.
    .remedy = The least may sum to 100% at most, the most to 100% at least, each least no more than its most.
diagnostic-quota-vintage-missing = “{ $place }” has no base of the vintage “{ $vintage }”.
    .remedy = Add it, or choose another vintage.
diagnostic-quota-share-range = The bound of the weight of “{ $place }” lies between 0 and 100%: { $value }%.
    .remedy = Write a number between 0 and 100%, for example 20%.
diagnostic-quota-share-kind = Bounds of weights belong to ratios and growth rates.
    .remedy = Take the least and the most share out, or change the kind.
diagnostic-quota-vintage-without-name = A vintage of the base of “{ $place }” has no name.
    .remedy = Name it, for example preliminary, yearbook, census revision.
diagnostic-quota-vintage-twice = “{ $place }” has the vintage “{ $vintage }” twice.
    .remedy = Keep one base a vintage; one-off adjustments stand below it.
diagnostic-quota-tier-points = Points are four, of the grades A to D; there are { $count }.
    .remedy = Write four in this order, 0 where there is none.
diagnostic-quota-revision-kind = Of ratios, growth rates and uniform quotas nothing is left over: they cannot be revised this way.
    .remedy = Revise indicators that add up.
diagnostic-quota-revision-done-missing = Nobody says what “{ $place }” has done: its whole quota is taken for what is left.
    .remedy = Write what is done; 0 where nothing is.
diagnostic-quota-revision-due-missing = Nobody says what was due of “{ $place }”, so no over-fulfilment can be left out: all that is done counts.
    .remedy = Write what was due by now, or carry over-fulfilment over.
diagnostic-quota-revision-city-missing = What the city has done is not known: its whole target is taken for what is left.
    .remedy = Write what the city has done, or what every place has.
diagnostic-quota-revision-method = Random paths tell what comes out in all: what is left cannot be handed down by “{ $method }”.
    .remedy = Choose another method for what is left.
diagnostic-quota-cell-grade = “{ $content }” in column “{ $column }” is no grade.
    .remedy = Write A, B, C or D, or leave it blank.
diagnostic-quota-paste-outside = What was pasted ({ $rows } rows, { $columns } columns) reaches beyond the table.
    .remedy = Begin in an earlier cell, or paste fewer rows and columns.
diagnostic-quota-cell-flag = “{ $content }” in column “{ $column }” is neither yes nor no.
    .remedy = Write 1 or 0, or leave it blank.
diagnostic-quota-cell-choice = “{ $content }” in column “{ $column }” is none of the choices.
    .remedy = A commitment is expected, binding or floor; a place lies within one of the table, or is blank.
diagnostic-quota-cell-number = “{ $content }” in column “{ $column }” is no number that can be used.
    .remedy = Write a number such as 1200, 1,200 or 6.7%; in quotas / where it does not apply, 待分解 where it is still to come.

## What is wrong with a goal that is sought

diagnostic-seek-no-targets = No target is chosen.
    .remedy = Choose one target or more.
diagnostic-seek-target-doubled = The target “{ $target }” is chosen twice.
    .remedy = Choose it once.
diagnostic-seek-target-base-year = The target “{ $target }” is of { $year }, not after the base year { $base_year }: no lever changes what has been.
    .remedy = Take a target of a projected year.
diagnostic-seek-target-not-finite = The value of the target “{ $target }” is not a number.
    .remedy = Give a finite value.
diagnostic-seek-targets-contradict = “{ $first }” and “{ $second }” contradict each other: no value meets both.
    .remedy = Drop one of the two, or change its value.
diagnostic-seek-target-untouched = No free lever can move “{ $indicator }”, which the target “{ $target }” is about.
    .remedy = Free a lever that moves it, or drop the target.
diagnostic-seek-no-levers = No lever is free to move.
    .remedy = Free one lever or more, or lock fewer; without a choice, levers with a plausible band are free.
diagnostic-seek-locked-and-freed = The lever “{ $lever }” is both locked and freed.
    .remedy = Take it out of one of the two lists.
diagnostic-seek-lever-whole = The lever “{ $lever }” takes whole numbers only and cannot be sought.
    .remedy = Set it by hand and seek the others.
diagnostic-seek-lever-by-year = The lever “{ $lever }” has values of single years; only a lever with one value in all years can be sought.
    .remedy = Give it one value for all years, or do not free it.
diagnostic-seek-lever-fixed = The range of the lever “{ $lever }” is a single value.
    .remedy = Do not free it.
diagnostic-seek-weight = The weight of the lever “{ $lever }” is { $weight }; it must be a number above 0.
    .remedy = Give a weight above 0; lock a lever that should not move.
diagnostic-seek-weight-unused = The lever “{ $lever }” has a weight, but is not free.
    .remedy = Free it, or take the weight out.
diagnostic-seek-tie-empty = No free lever belongs to “{ $family }”, which should be tied.
    .remedy = Name a family with free levers, for example growth.chain.
diagnostic-seek-tie-apart = The ranges of the levers of “{ $family }” have no value in common; they cannot be tied.
    .remedy = Do not tie them.

## What is wrong with a file of tables, and with the quota tables in it

diagnostic-sheet-too-large = The file has { $bytes } bytes, more than the { $most } that are read.
    .remedy = Take out sheets and pictures that are not needed, or export the table alone.
diagnostic-sheet-too-many-rows = The sheet “{ $sheet }” has more than { $most } rows.
    .remedy = Take out what stands far below the table, or export the table alone.
diagnostic-sheet-too-many-columns = The sheet “{ $sheet }” has more than { $most } columns.
    .remedy = Take out what stands far to the right of the table.
diagnostic-sheet-too-many-cells = The sheet “{ $sheet }” holds too much: of a file { $most } cells are read at most.
    .remedy = Export the table alone.
diagnostic-sheet-inflates = Unpacked, the file has more than { $most } bytes; it is not read.
    .remedy = Save it anew as XLSX in a spreadsheet.
diagnostic-sheet-other-format = This is a file of the form { $format }, which is not read.
    .remedy = Save it as XLSX or CSV in WPS or Excel.
diagnostic-sheet-password = The workbook is protected by a password.
    .remedy = Save it without the password.
diagnostic-sheet-no-table = The file is no text of a table.
    .remedy = Check that it is the right file; XLSX and CSV are read.
diagnostic-sheet-encoding = The file has bytes that are no { $encoding }.
    .remedy = Save it as CSV in UTF-8 or GB18030, or as XLSX.
diagnostic-sheet-broken = The file cannot be read: { $reason }.
    .remedy = Open it in a spreadsheet and save it anew.
diagnostic-sheet-empty = Nothing stands in the file.
    .remedy = Check that it is the right file.
diagnostic-sheet-not-written = The workbook cannot be written: { $reason }.
    .remedy = Take fewer rows or columns.
diagnostic-table-none = No quota table was found: no row or column names places of the plan, and no head has “region, quota”.
    .remedy = Name the places, or take “region,quota” for the head.
diagnostic-table-sheet-hidden = The sheet “{ $sheet }” is hidden and was not read.
    .remedy = Show it in the workbook to have it read.
diagnostic-table-sheet-without = The sheet “{ $sheet }” has no quota table.
    .remedy = Nothing to do; if it should have one, name the places in it.
diagnostic-table-without-head = There is no head above { $cell } “{ $content }”.
    .remedy = Write a row with the indicators' names above the places.
diagnostic-table-without-quota = The head has no column “quota”.
    .remedy = Add a column “quota”.
diagnostic-table-without-places = “{ $content }” has no place.
    .remedy = Give it one place at least.
diagnostic-table-kind-unknown = It is not known how the parts of this table make the whole.
    .remedy = Name the indicator, or say --kind additive, ratio, growth or uniform.
diagnostic-table-column-twice = { $cell } “{ $content }” is the same column as { $first }.
    .remedy = Take one of them out.
diagnostic-table-column-unknown = { $cell } “{ $content }” is no column that is known, and it holds numbers.
    .remedy = Take a known name (docs/quotas.md), write “factor.NAME”, or take the column out.
diagnostic-table-column-passed = The column “{ $head }” ({ $cell }) was not read.
    .remedy = Nothing to do.
diagnostic-table-row-passed = The row { $cell } “{ $content }” holds no numbers and was not read.
    .remedy = Nothing to do.
diagnostic-table-row-without-name = The row of { $cell } “{ $content }” names no indicator.
    .remedy = Name the indicator, or empty the row.
diagnostic-table-place-unknown = { $cell } “{ $content }” is no place of the plan.
    .remedy = Take a name or an id of the plan's places.
diagnostic-table-place-twice = { $cell } “{ $content }” stands in { $first } already.
    .remedy = Name each place once.
diagnostic-table-places-missing = { $cell } “{ $content }” leaves out { $count } places: { $places }.
    .remedy = Add them; write “/” where the indicator does not apply.
diagnostic-table-indicator-unknown = { $cell } “{ $content }” is no indicator that is known.
    .remedy = Take a name or an id of the plan's indicators.
diagnostic-table-indicator-ambiguous = { $cell } “{ $content }” may be several indicators: { $indicators }.
    .remedy = Take the id of the one that is meant.
diagnostic-table-indicator-twice = “{ $content }” has a table at { $cell } and one at { $first }.
    .remedy = Take one out, or name different years.
diagnostic-table-unit-differs = The unit “{ $unit }” at { $cell } does not convert to “{ $expected }”; the numbers are taken as they stand.
    .remedy = Check the scope; write the numbers in the other unit if they differ.
diagnostic-table-cell-no-number = { $cell } “{ $content }” is no number.
    .remedy = Write a number; “/” where it does not apply, “to be assigned” where it comes later, nothing where it is missing.
diagnostic-table-cell-unit = { $cell } “{ $content }” is not in the unit “{ $expected }”.
    .remedy = Write it in that unit.
diagnostic-table-cell-too-large = { $cell } “{ $content }” has too many digits.
    .remedy = At most 13 digits before the point and 9 behind it.
diagnostic-table-cell-shown-otherwise = { $cell } shows “{ $content }” and holds { $number }.
    .remedy = Set the cell's format to general and check the unit.
diagnostic-table-cell-merged = The number “{ $content }” of { $cell } stands in merged cells ({ $first } to { $last }); which place it is of is not known.
    .remedy = Unmerge them and write each number.
diagnostic-table-cell-fraction = { $cell } “{ $content }” has no % and no unit; whether it is in per cent is not known.
    .remedy = Write 7% or 0.07, or put the unit into the head.
diagnostic-table-cell-flag = { $cell } “{ $content }” should be 1 or 0.
    .remedy = Write 1 or 0.
diagnostic-table-cell-grade = { $cell } “{ $content }” should be A, B, C or D.
    .remedy = Write A, B, C or D.
diagnostic-table-cell-commitment = { $cell } “{ $content }” should be binding, expected or floor; binding may have a probability behind it.
    .remedy = For example “binding 90%”.
diagnostic-table-cell-least-alone = { $cell } “{ $content }” is a least probability of a row that is not binding.
    .remedy = Make the row binding, or take the probability out.
diagnostic-table-cell-note = { $cell } “{ $content }” carries a note: { $words }.
    .remedy = Nothing to do; the number before the bracket is taken.
diagnostic-table-city-words = The city's { $cell } “{ $content }” is no number; the words are kept.
    .remedy = Write a number to have the sum checked.

## The command line: its help

cli-about = Projects industrial plans: where a plan leads under the assumptions it lists.
cli-command-plans = Lists the bundled plans
cli-command-show = Shows a whole plan pack, every number with its source
cli-command-check = Checks plan packs and scenario files: every fault with its place
cli-command-inputs = Lists every number that enters the model
cli-command-project = Projects: every indicator in every year
cli-command-targets = Projected value and gap of each target, and whether it is met
cli-command-attribute = How much of an indicator's difference between two scenarios each group of levers explains (Shapley values); with the LMDI effects for energy and CO2
cli-command-compare = One to six scenarios side by side: the assumptions that differ, the results and their differences
cli-command-audit = Consistency audit: what contradicts or strains in a plan, and between plans of one city; all bundled plans where none is named
cli-command-sensitivity = Sensitivity: how an indicator of a year answers to each lever
cli-command-require = Required growth: the growth, the lever or the group of levers that a target requires
cli-command-review = Mid-term review: moves the projection onto published results and says of every target its pace and what the remaining years need
cli-command-backtest = Projects from the base year alone and compares with what was published since; one plan or more, by default 10,000 random paths
cli-command-schema = Prints the JSON Schema of plan packs, for editors, or of the page's data
cli-command-seek = Goal seek: the lever values nearest to the present ones with which targets are met
cli-help-usage = Usage:
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-commands = Commands
cli-help-status = Exit status: 0 done; 1 the answer is no (a file that does not check, an audit that finds contradictions); 2 wrong usage or unreadable input.
cli-option-lang = Language: zh-CN (default) or en
cli-option-help = Shows this help
cli-option-version = Shows the version
cli-option-format = Form of the result: table (default), json or csv
cli-option-plan = Id of a bundled plan, or a plan pack (TOML or JSON file)
cli-option-files = Plan packs or scenario files
cli-option-of = pack: plan packs; wire: the page's data
cli-option-document = Text of the plan document, to look the packs’ quotes up in
cli-option-preset = Preset: conservative, base, ambitious or implied
cli-option-scenario = Scenario file (JSON)
cli-option-set = Sets a lever in all years or in one; repeatable; rates are fractions, 9.5% is taken too
cli-option-outturn = Imposes a published value of a year; repeatable
cli-option-through = Only results up to this year count
cli-option-outturn-table = Published results as a table (CSV or XLSX), a row each: indicator, year, value, and if you like unit, place, scope, source, comparable
cli-option-outturns = Imposes the pack's own published values of the same scope
cli-option-horizon = Last projected year
cli-option-paths = number of random paths, 1 to 1,000,000; runs on all cores, or as many as { "RAYON_NUM_THREADS" } says; results do not depend on it
cli-option-seed = seed of the random paths, 0 to 9007199254740991, 1 where left out; the same seed gives the same results
cli-option-plans = ids of bundled plans or plan pack files, one or more
cli-option-targets = Lists these targets only
cli-option-aim = Targets to meet: an id of the plan, or INDICATOR@YEAR>=VALUE (also <=, ~, =; quote it in a shell); one or more
cli-option-free = Levers that may move, or families such as growth.chain; by default those with a plausible band
cli-option-lock = Levers or families that stay
cli-option-weight = What moving a lever costs beside the others, above 0, 1 where left out; repeatable
cli-option-tie = Families whose free levers take one common value, for example growth.chain
cli-option-indicator = Id of the indicator
cli-option-year = Year
cli-option-from = Where the difference is counted from: a preset, a scenario file, or base-year (the other scenario's own)
cli-option-to = Where it is counted to: a preset or a scenario file
cli-option-scenarios = Presets or scenario files, one to six; differences are from the first
cli-option-since = Lists this year and later ones, for example from where the scenarios part
cli-option-target = The city's target; the table's or the plan's where it is left out
cli-option-method = Method: base-share, projection-share, equal-growth, capacity, equal-probability, tiered or factors; without it the table is checked as it is
cli-option-table = Table file (CSV), one row a place
cli-option-unit = Rounding unit, for example 0.1, 1 or 10
cli-option-kind = How the parts make the whole: additive, ratio, growth or uniform
cli-option-over = Over-assignment, for example 0.05 or 5%
cli-option-rounding = Rounding: largest-remainder (default), or divisor, by which a higher target costs nobody anything
cli-option-required = Id of a target
cli-option-lever = Move this lever alone; where left out, the common real growth of all chains
cli-option-group = Move a group of levers together: output, entry, projects, renewal, land-supply, energy, labour, listed, tax-gdp or tracked
cli-option-factor = A factor with its weight; repeatable; below 0 where more of it is less of the quota; NAME:range to place it between smallest and largest
cli-option-tiers = Tiers: their rates from the lowest to the highest, by comma, for example 1%,2%,4%,5%,7%
cli-option-tier-edges = Tiers: intensities from which the next tier begins, one fewer than tiers; by rank where left out
cli-option-grade-points = Tiers: points of the grades A, B, C, D, for example 0.8%,0.3%,-1%,-2%
cli-option-above = A level above the city in the chain of over-assignment, the highest first; repeatable
cli-option-below = A level below the places in the chain of over-assignment; repeatable
cli-option-periods = Revision: periods that are left (1 to 120, default 1); what is done and due stands in the table
cli-option-carry-over = Revision: over-fulfilment counts for the periods to come
cli-option-done = Revision: what the city has done; the sum of its places where left out
cli-option-score-weight = Appraisal: weight of the indicator, for example 10%
cli-option-score-cap = Appraisal: the most that a completion counts, default 100

## The command line: what is wrong with its arguments and files

cli-severity-error = error
cli-severity-warning = warning
cli-severity-note = note
cli-line = { $place } ({ $path }): { $severity } { $code }: { $what } { $remedy }
cli-line-whole = { $place }: { $severity } { $code }: { $what } { $remedy }
cli-line-own = error: { $what } { $remedy }
cli-more-faults = { $count } more faults are not listed.
    .remedy = Mend these first.
cli-command-unknown = There is no command “{ $command }”.
    .remedy = Known are: { $known }.
cli-command-missing = No command is given.
    .remedy = Known are: { $known }; tuiyan --help tells more.
cli-command-quotas = Checks a quota table, or proposes one by a method
cli-argument-unknown = “{ $argument }” is not known.
    .remedy = tuiyan --help lists the options, and --help after a command those of the command.
cli-argument-missing = { $argument } is missing.
    .remedy = Add it; --help tells how.
cli-argument-twice = { $argument } stands more than once, or beside what it excludes.
    .remedy = Keep one.
cli-argument-not-text = An argument is not UTF-8.
    .remedy = Write it in UTF-8.
cli-value-missing = { $argument } has no value.
    .remedy = Add it; --help tells how.
cli-value-unknown = { $argument } does not know “{ $value }”.
    .remedy = Known are: { $known }.
cli-value-wrong = The value “{ $value }” of { $argument } is wrong.
    .remedy = --help tells what is taken.
cli-setting-form = { $option } { $typed }: should be NAME=NUMBER or NAME@YEAR=NUMBER.
    .remedy = For example price=0.01 or price@2025=1%.
cli-setting-doubled = { $option } { $typed }: the same thing is given more than once.
    .remedy = Keep one.
cli-outturn-year = --outturn { $typed }: the year is missing.
    .remedy = For example output@2024=3012.5.
cli-paths-value = --paths { $typed }: should be a whole number from 1 to { $most }.
    .remedy = For example --paths 10000.
cli-seed-value = --seed { $typed }: should be a whole number from 0 to { $most }.
    .remedy = For example --seed 1.
cli-seed-alone = --seed { $typed }: no random paths are asked for, so that a seed says nothing.
    .remedy = Add --paths, for example --paths 10000, or leave the seed out.
cli-paths-not-here = This command draws no random paths and takes no { $argument }.
    .remedy = Leave it out; project, targets and backtest take it.
cli-paths-memory = Memory suffices for { $done } random paths, not for { $paths }.
    .remedy = Lower --paths.
cli-plan-twice = The plan “{ $plan }” stands more than once.
    .remedy = Keep one.
cli-plan-unknown = There is no plan with the id “{ $plan }”, and no such file.
    .remedy = Bundled plans: { $known }; or give the path of a plan pack.
cli-scenario-unknown = There is no preset “{ $scenario }”, and no such file.
    .remedy = Presets: { $known }; or give the path of a scenario file.
cli-attribution-absent = The indicator “{ $indicator }” has no value in { $year } in one of the scenarios or in a mixture of them, so that nothing can be attributed.
    .remedy = Take another year or indicator; growth rates have no value in the base year: compare two scenarios.
cli-target-unknown = The plan “{ $plan }” has no target “{ $target }”.
    .remedy = tuiyan targets { $plan } lists all of them.
cli-aim-form = This is no target: “{ $typed }”.
    .remedy = Write the id of a target, or INDICATOR@YEAR>=VALUE, for example "output@2025>=3800"; <=, ~ and = are taken too.
cli-weight-year = A weight has no year: “{ $typed }”.
    .remedy = Write LEVER=WEIGHT.
cli-seek-nothing = The targets have no value at any start of the search.
    .remedy = Take other targets or another scenario.
cli-file-unreadable = { $file }: cannot be read: { $reason }.
    .remedy = Check path and permissions.
cli-file-too-large = { $file }: has more than { $most } megabytes and was not read.
    .remedy = Check that it is the right file.
cli-file-not-text = { $file }:{ $line }: is not UTF-8 text.
    .remedy = Check that it is the right file, or save it as UTF-8.
cli-output-failed = The result cannot be written: { $reason }.
    .remedy = Check the disk and where the output goes.
cli-quotas-kind-needed = It is not said how the parts of “{ $indicator }” make the whole.
    .remedy = Say it with --kind: additive, ratio, growth or uniform.
cli-quotas-not-in-file = { $file }: has no table of “{ $indicator }” for { $year }; it has: { $known }.
    .remedy = Ask for one that it has with --indicator, or check the year.
cli-quotas-no-table = The plan has no quota table of “{ $indicator }” for { $year }.
    .remedy = Give one with --table, or propose one with --method.
cli-quotas-factor-alone = --factor goes with --method factors alone.
    .remedy = Add --method factors, or take --factor out.
cli-quotas-tiers-alone = --tiers, --tier-edges and --grade-points go with --method tiered alone.
    .remedy = Add --method tiered, or take them out.
cli-quotas-grade-points = --grade-points takes four numbers; there are { $count }.
    .remedy = Write the points of A, B, C and D, for example 0.8%,0.3%,-1%,-2%.
cli-quotas-score-cap-alone = --score-cap goes with --score-weight.
    .remedy = Add --score-weight, or take --score-cap out.

## The command line: its results

cli-check-good = { $file }: good ({ $warnings } warnings)
cli-check-bad = { $file }: not good ({ $errors } errors, { $warnings } warnings)
cli-projection-of = { $plan } ({ $id }), preset { $preset }; projected, not statistics
cli-inputs-of = { $plan } ({ $id }), preset { $preset }: every number that enters the model
cli-inputs-note = The second table is in the engine's units, rates are fractions; ranges and risk numbers stand in --format json.
cli-limits = Held back by: { $limits }
cli-doubling = Output has doubled: { $year } (year-ends are whole)
cli-tally = { $quantified } with a number: { $count } projected ({ $met } met), { $by-hand } tracked by hand; { $unnumbered } without a number
cli-paths-of = Random paths: { $paths }, seed { $seed }
cli-paths-progress = random paths
cli-probability-about = about { $percent } %
cli-probability-low = <1 %
cli-probability-high = >99 %
cli-together = Chance that the { $count } projected targets are met together: { $probability }; “{ $bottleneck }” ({ $id }) holds it back most, without it: { $without }.
    A probability is the part of { $paths } random paths under the assumptions listed, not an assessment.
cli-together-one = Chance that “{ $bottleneck }” ({ $id }) is met: { $probability }.
    A probability is the part of { $paths } random paths under the assumptions listed, not an assessment.
cli-together-none = None of the chosen targets is projected: there is no joint probability.
cli-audit-of = Consistency audit: { $city } ({ $plans })
cli-audit-finding = [{ $severity }] { $message }
cli-audit-item = { $item } ({ $clause })
cli-audit-none = No contradiction found ({ $checks } checks)
cli-audit-counts = { $checks } checks, { $count } findings: { $counts }
cli-audit-count = { $severity } { $count }
cli-audit-between = { ", " }
cli-audit-cities = Plans of different cities are audited each by itself and not compared.
cli-sensitivity-of = { $indicator }, { $year }: { $value } { $unit }; with each lever at the ends of its plausible band in every year:
cli-sensitivity-none = No lever has a plausible band.
cli-sensitivity-kinks = Bends at the present values, with different slopes on both sides:
cli-sensitivity-kink = { $lever }: { $left } down, { $right } up ({ $bounds })
cli-sensitivity-still = Levers that move nothing, and why:
cli-require-of = { $target }: target { $value }, projected { $projected }; moved: { $means }
cli-require-plausible = Needs { $required }, inside the plausible band { $low } to { $high } (now { $present })
cli-require-implausible = Needs { $required }, outside the plausible band { $low } to { $high } (now { $present })
cli-require-without-band = Needs { $required }; nothing says what is plausible (now { $present })
cli-require-always = Met everywhere in the range; there is no point at which it is just met
cli-require-never = Cannot be met in the range
cli-require-several = It is just met at more than one value: { $all }; the nearest to the present one is shown
cli-require-ends = At the ends of the range: { $at-min } at { $min }, { $at-max } at { $max }
cli-require-group = The levers of the group move together: 0 is where they are, 1 the better ends of their plausible bands, 2 the better ends of their ranges, below 0 the other way; levers of whole years and levers without a band stay
cli-backtest-of = { $plan } ({ $id }), preset { $preset }; projected from the base year { $year }, without published results
cli-backtest-none = Nothing was published of years after the base year.
cli-backtest-coverage = { $count } comparable figures, { $inside } of them between P10 and P90 (checks: { $checks }, inside { $checks-inside }; fits: { $fits }, inside { $fits-inside }); some 80% are inside where the assumptions are right
cli-backtest-fitted = fit: the figure went into the parameters, agreement proves nothing; check: it did not
cli-backtest-scopes = Figures of another scope are only listed, without error
cli-error = { $number } { $unit }
cli-yes = yes
cli-no = no
cli-nature-fitted = fit
cli-nature-check = check
cli-nature-scope = other scope
cli-column-id = id
cli-column-name = name
cli-column-version = version
cli-column-city = city
cli-column-years = years
cli-column-title = plan
cli-column-indicator = indicator
cli-column-lever = lever
cli-column-unit = unit
cli-column-low = low
cli-column-high = high
cli-column-at-low = at low
cli-column-at-high = at high
cli-column-derivative = derivative
cli-column-elasticity = elasticity
cli-column-side = direction
cli-column-reason = reason
cli-column-from = now
cli-column-to = required
cli-column-key = key
cli-column-value = value
cli-column-source = source
cli-column-preset = preset
cli-column-target = target
cli-column-place = place
cli-column-year = year
cli-column-level = level
cli-column-projected = projected
cli-column-gap = gap
cli-column-status = status
cli-column-probability = probability
cli-column-published = published
cli-column-error = error
cli-column-inside = inside
cli-column-nature = nature
cli-column-scope = scope
cli-column-item = item
cli-column-levers = levers that differ
cli-column-difference = difference
cli-attribution-of = { $plan } ({ $id }): { $indicator }, { $year }, from “{ $from }” to “{ $to }”; projected, not statistics
cli-attribution-lmdi = Index decomposition (LMDI-I, regions by chains)
cli-attribution-note = Contributions are Shapley values: the mean over all orders of the groups; they add up to the difference, and a group that did not move has 0.
cli-comparison-of = { $plan } ({ $id }): scenarios compared; projected, not statistics
cli-comparison-diverges = Results differ from { $year } on
cli-comparison-assumptions = Assumptions that differ from the base preset or among the scenarios
cli-comparison-alike = All scenarios assume what the base preset does.
cli-comparison-results = Results of { $year }; differences are from the first scenario
cli-quotas-of = { $plan }: { $indicator }, { $year }, in { $unit }, preset { $preset }; projected, not statistics
cli-quotas-whole = Whole of the places: { $whole }; the city's target: { $target }; difference: { $difference }
cli-quotas-together = Chance that the places' outcomes meet the city's target: { $city }; that every place meets its quota: { $all }
cli-quotas-bound = { $place } ({ $kind } { $value })
cli-quotas-unmet-too-low = Cannot be handed down: of { $target } at most { $reachable } can be reached, { $missing } short. Held by: { $bounds }
cli-quotas-unmet-too-high = Cannot be handed down: of { $target } at least { $reachable } must be taken, { $missing } beyond. Held by: { $bounds }
cli-quotas-unmet-unit = Cannot be rounded to this unit: of { $target } the nearest is { $reachable }, { $missing } away. Held by: { $bounds }
cli-quotas-weights = Weights unknown: whatever they are, the city lies between { $low } and { $high }; for the target to hold, the weights have to be:
cli-quotas-weights-none = Weights unknown: whatever they are, the city lies between { $low } and { $high }
cli-quotas-vintage = Base of the vintage “{ $vintage }”: the places come to { $whole }
cli-quotas-revision = Revision: of the city { $done } counts as done, { $left } is left; left of the places in all: { $total }, difference { $difference }
cli-quotas-level-city = City
cli-quotas-level-places = Places
cli-quotas-pair = Paired indicator (projected): { $indicator } { $value } { $unit }
cli-column-least-share = least weight (%)
cli-column-most-share = most weight (%)
cli-column-done = done, counted
cli-column-left = left
cli-column-proposed = left, handed down
cli-column-by-period = by period
cli-column-score = score expected
cli-column-at-stake = points a unit missed
cli-column-step = level
cli-column-figure = figure
cli-column-factor = over the one above
cli-column-cumulative = cumulative
cli-column-reserve = kept back above
cli-column-base = base
cli-column-quota = quota
cli-seek-met = All { $count } targets are met; squared distance from the present levers { $distance }.
cli-seek-unmet = { $unmet } of { $count } targets cannot be met inside the levers’ ranges; below is what comes nearest.
cli-seek-at-max = Held by the high end { $value } { $unit } of { $lever }: each unit more would take { $price } off what is minimised.
cli-seek-at-min = Held by the low end { $value } { $unit } of { $lever }: each unit less would take { $price } off what is minimised.
cli-seek-land = { $year }: land holds projects back; each further mu in that year would take { $price } off what is minimised.
cli-seek-energy = { $year }: energy holds projects back; each further 10,000 tce in that year would take { $price } off what is minimised.
cli-column-now = now
cli-column-needed = needed
cli-column-lowest = lowest
cli-column-highest = highest
cli-column-range-share = change, % of range
cli-column-reached = reached
cli-column-shortfall = shortfall
cli-column-growth = required growth, %
cli-section-chains = Chains (output of the base year)
cli-section-regions = Regions (shares of output)
cli-section-baseline = Base year
cli-section-levers = Levers
cli-section-presets = What the presets set otherwise
cli-section-indicators = The plan's own indicators
cli-section-targets = Targets
cli-section-actuals = Published results
