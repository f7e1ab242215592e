# Every text that a person reads, in Chinese. Command line and page take the same texts; text/en.ftl has the same ids.

## Indicators: name, formula in words, scope

indicator-output = 规上工业总产值
    .formula = 各区县、各产业链当年总产值之和
    .scope = 规上工业，现价
indicator-output-real = 规上工业总产值（可比价）
    .formula = 总产值 ÷ 工业品出厂价格指数（基期=1）
    .scope = 规上工业，基期价格
indicator-output-multiple = 较基期倍数
    .formula = 当年总产值 ÷ 基期总产值
    .scope = 规上工业，现价，含价格因素
indicator-output-doubling_year = 翻番时点
    .formula = 总产值首次达到基期两倍的时点，年末之间按直线推算
    .scope = 规上工业，现价，含价格因素
indicator-revenue-flagship = 标志性产业链营业收入
    .formula = 标志性产业链总产值 × 营业收入与总产值之比，各链相加
    .scope = 规上工业，现价
indicator-share-flagship = 标志性产业链占规上工业比重
    .formula = 标志性产业链总产值 ÷ 规上工业总产值
    .scope = 规上工业，现价
indicator-share-flagship_revenue = 标志性产业链占营业收入比重
    .formula = 标志性产业链营业收入 ÷ 规上工业营业收入
    .scope = 规上工业，现价
indicator-va = 规上工业增加值
    .formula = 各产业链总产值 × 增加值率，相加
    .scope = 规上工业，现价
indicator-va-real = 规上工业增加值（可比价）
    .formula = 可比价总产值 × 可比价增加值率，各链相加
    .scope = 规上工业，基期价格
indicator-va-real_growth = 规上工业增加值实际增速
    .formula = 可比价增加值 ÷ 上年可比价增加值 − 1
    .scope = 规上工业，可比价
indicator-va_rate = 增加值率
    .formula = 增加值 ÷ 总产值
    .scope = 规上工业，现价
indicator-va_per_mu = 亩均增加值
    .formula = 增加值 ÷ 工业用地在用面积
    .scope = 规上工业，现价
indicator-land-in_use = 工业用地在用
    .formula = 上年在用 − 规上腾出 + 项目投产用地 + 新增规上企业用地
    .scope = 规上工业
indicator-land-pool = 可供用地
    .formula = 上年结余 + 新增供地 + 腾出后再利用 − 当年落地项目用地
    .scope = 年末结余
indicator-land-freed = 腾出用地
    .formula = 历年整治提升企业数 × 户均腾出用地，自基期起累计
    .scope = 整治全口径，含规下企业
indicator-firms-treated = 整治提升企业数
    .formula = 历年整治提升的低效企业，自基期起累计
    .scope = 整治全口径，含规下企业
indicator-energy-total = 能源消费量
    .formula = 存量能耗（随增长和节能变动，扣除腾出）+ 新项目能耗 + 新增规上企业能耗
    .scope = 规上工业
indicator-energy-intensity = 单位增加值能耗
    .formula = 能源消费量 ÷ 可比价增加值
    .scope = 规上工业，可比价
indicator-energy-intensity_cut_year = 单位增加值能耗当年降幅
    .formula = 1 − 当年单位增加值能耗 ÷ 上年单位增加值能耗
    .scope = 规上工业，可比价
indicator-energy-intensity_cut = 单位增加值能耗累计降幅
    .formula = 1 − 当年单位增加值能耗 ÷ 基期单位增加值能耗
    .scope = 规上工业，可比价
indicator-energy-freed = 腾出用能
    .formula = 历年整治提升企业数 × 户均腾出用能，自基期起累计
    .scope = 整治全口径，含规下企业；与节能量不相加
indicator-energy-saved = 当年节能量
    .formula = 可比价增加值 ×（上年单位增加值能耗 − 当年单位增加值能耗）
    .scope = 规上工业，可比价；与腾出用能不相加
indicator-energy-saved_total = 累计节能量
    .formula = 各年节能量自基期起相加
    .scope = 规上工业，可比价；与腾出用能不相加
indicator-co2-total = 二氧化碳排放量
    .formula = 能源消费量 × 碳排放因子
    .scope = 规上工业能源活动
indicator-co2-freed = 整治腾出碳排放空间
    .formula = 各年腾出用能 × 当年碳排放因子，自基期起累计
    .scope = 整治全口径，含规下企业；与减排量不相加
indicator-co2-saved = 当年减排量
    .formula = 可比价增加值 ×（上年单位增加值碳排放 − 当年单位增加值碳排放）
    .scope = 规上工业能源活动，可比价
indicator-co2-saved_total = 累计减排量
    .formula = 各年减排量自基期起相加
    .scope = 规上工业能源活动，可比价
indicator-projects-landed = 当年落地投资
    .formula = 要素保障系数 ×（当年签约 × 落地率 + 未落地签约投资的留存部分）
    .scope = 新招引工业项目，基期价格
indicator-projects-landed_total = 累计落地投资
    .formula = 各年落地投资自基期起相加
    .scope = 新招引工业项目，基期价格
indicator-projects-backlog = 未落地签约投资
    .formula = 当年可落地投资 − 当年落地投资
    .scope = 新招引工业项目，基期价格，年末
indicator-projects-landing_factor = 要素保障系数
    .formula = 用地保障、用能保障与 1 三者中的最小值
    .scope = 要素约束为模型假设，不代表审批意见
indicator-projects-land_cover = 用地保障
    .formula = 可供用地 ÷ 项目用地需求
    .scope = 新招引工业项目；无需求的年份不计算
indicator-projects-energy_cover = 用能保障
    .formula = 可用能耗指标 ÷ 项目用能需求
    .scope = 新招引工业项目；无需求的年份不计算
indicator-investment = 工业投资
    .formula = 落地项目按进度完成的投资 + 技术改造投资
    .scope = 规上工业，现价
indicator-investment-growth = 工业投资增速
    .formula = 当年工业投资 ÷ 上年工业投资 − 1
    .scope = 规上工业，现价
indicator-listed-count = 上市公司数
    .formula = 上年数 ×（1 − 退市率）+ 新增首发上市 + 迁入并购
    .scope = 全市境内外上市公司，年末
indicator-listed-market_value = 上市公司总市值
    .formula = 存量市值随利润和估值变动 + 新上市及迁入公司市值 + 再融资
    .scope = 全市境内外上市公司，年末
indicator-listed-ipos_total = 累计新增首发上市
    .formula = 各年首发上市家数自基期起相加
    .scope = 全市，不含迁入并购
indicator-gdp = 地区生产总值
    .formula = 制造业增加值（按规上工业增加值折算）+ 其他产业增加值
    .scope = 全市，现价
indicator-gdp-real_growth = GDP实际增速
    .formula = 可比价GDP ÷ 上年可比价GDP − 1
    .scope = 全市，可比价
indicator-gdp-manufacturing_share = 制造业增加值占GDP比重
    .formula = 制造业增加值（按规上工业增加值折算）÷ GDP
    .scope = 全市，现价
indicator-tax = 规上工业税收
    .formula = 增加值 × 税收占增加值比重
    .scope = 规上工业，现价
indicator-tax_per_mu = 亩均税收
    .formula = 税收 ÷ 工业用地在用面积
    .scope = 规上工业，现价
indicator-workers = 规上工业从业人员
    .formula = 存量用工随增速变动 + 新增产出用工 − 机器人替代
    .scope = 规上工业，年末
indicator-labour_productivity = 全员劳动生产率
    .formula = 增加值 ÷ 从业人员
    .scope = 规上工业，现价

## Lever groups

group-output = 产出与增长
group-entry = 小升规
group-projects = 招大引强
group-renewal = 腾笼换鸟
group-land-supply = 用地保障
group-energy = 用能与碳
group-labour = 人力
group-listed = 凤凰行动
group-tax-gdp = 税收、投资与GDP
group-tracked = 其他指标

## Parts of a difference, and effects of an index decomposition

part-shares = 地区产值占比
part-outturns = 代入的实际值
part-inherited = 基期在途事项
part-base-year = 基期
part-rounding = 四舍五入
lmdi-activity = 规模效应
lmdi-structure = 结构效应
lmdi-intensity = 强度效应
lmdi-factor = 排放因子效应

## Levers: name and what it means

lever-growth-chain = { $name }：存量企业实际年均增速
    .help = 该产业链现有规上企业按可比价计算的年均增速。新项目投产和小升规的产出另计，不在其内。
lever-growth-region = { $name }：增速偏移
    .help = 该区县存量企业增速高于（或低于）全市同类产业链的部分。
lever-price = 工业品出厂价格年涨幅
    .help = 现价指标（总产值、增加值、翻番）含价格因素；实际增速和能耗强度不受它影响。
lever-va_rate-real_drift = 增加值率年变动（可比价）
    .help = 产品结构、附加值提升带来的增加值率年变动，计入实际增速和能耗强度。
lever-va_rate-price_drift = 增加值率年变动（价格因素）
    .help = 原材料与产成品价格差带来的增加值率年变动，只影响现价增加值。
lever-entry-firms_per_year = 年新增小升规企业
    .help = 每年由规下成长为规上的企业数。
lever-entry-output_per_firm = 小升规企业户均产值
    .help = 新增规上企业进规当年的户均总产值，基期价格。
lever-entry-mu_per_firm = 小升规企业户均用地
    .help = 新增规上企业带入规上口径的户均工业用地。
lever-projects-count = { $name }：年签约项目数
    .help = 该投资规模档每年新签约的工业项目数。
lever-projects-size = { $name }：单个项目投资额
    .help = 该投资规模档平均每个项目的计划总投资，基期价格。
lever-projects-landing_rate = 项目落地率
    .help = 当年签约投资中前期条件成熟、可当年落地的部分；是否真正落地还受用地、用能保障约束。
lever-projects-backlog_dropout = 未落地项目年流失率
    .help = 等待落地的签约投资中每年放弃的部分。
lever-projects-build_years = 建设周期
    .help = 项目落地到投产的年数，取整数，各年相同；投产当年达产40%，次年75%，第三年100%。
lever-projects-output_per_investment = 投入产出比（达产）
    .help = 每亿元投资达产后的年产值。
lever-projects-land_intensity = 亩均投资强度
    .help = 新供地项目每亩土地的投资额；越高，同样的投资用地越少。
lever-projects-zero_land_share = 零增地项目占比
    .help = 利用存量厂房、存量土地实施，不需新增用地的投资占比。
lever-projects-energy_intensity = 新项目单位增加值能耗
    .help = 新项目每万元可比价增加值的能耗，以后各年随年节能率下降。
lever-renewal-firms_per_year = 年整治提升企业数
    .help = 每年整治提升的低效企业数，不超过尚未整治的低效企业名单。
lever-renewal-mu_per_firm = 户均腾出用地
    .help = 每整治一家低效企业平均腾出的工业用地。
lever-renewal-tce_per_firm = 户均腾出用能
    .help = 每整治一家低效企业平均腾出的年用能。
lever-renewal-in_scope = 整治对象规上口径占比
    .help = 腾出的用地、用能中属于规上工业口径的部分；其余来自规下企业，不减少规上产出。
lever-renewal-output_ratio = 低效企业亩均产出相对水平
    .help = 被整治企业亩均产出与全市平均之比，决定整治当年减少的产出。
lever-renewal-reuse_rate = 腾出土地再利用率
    .help = 腾出土地中次年可供新项目使用的部分。
lever-land-new_supply = 年新增工业用地
    .help = 每年新供应的工业用地，与腾出再利用的土地一起构成可供用地。
lever-energy-new_quota = 年新增用能指标
    .help = 每年新增可用于新项目的能耗指标。
lever-energy-saving_reuse = 节能量回用比例（内部挖潜）
    .help = 存量企业节能腾出的用能中，可再用于新项目的部分。
lever-energy-gated_share = 计入能耗控制的比例
    .help = 新项目用能中需占用能耗指标的部分；原料用能和可再生能源不计入。取0即不设用能约束。
lever-energy-efficiency = 年节能率
    .help = 存量企业和新项目单位产出能耗的年均降幅。
lever-carbon-factor_cut = 碳排放因子年降幅
    .help = 每吨标准煤能耗对应二氧化碳排放的年均降幅，反映能源结构变化。
lever-labour-growth = 存量用工年增速
    .help = 存量企业从业人员的年均增速。
lever-labour-new_per_output = 新增产出用工系数
    .help = 新项目和小升规企业每亿元产值（基期价格）的用工人数。
lever-labour-robots = 年新增工业机器人
    .help = 全市每年新增的工业机器人台数。
lever-labour-displaced_per_robot = 单台机器人替代人数
    .help = 平均每台工业机器人替代的从业人员数。
lever-tax-drift = 税收占增加值比重年变动
    .help = 规上工业税收与增加值之比的年变动。
lever-listed-pipeline_intake = 年新增上市后备企业
    .help = 每年新进入辅导或在审的企业数，不含一般培育名单。
lever-listed-ipo_rate = 上市转化率
    .help = 上年末后备企业中当年完成首发上市的比例。
lever-listed-dropout = 后备企业退出率
    .help = 上年末后备企业中当年撤回或终止的比例。
lever-listed-delisting = 退市率
    .help = 上市公司中每年退市或迁出的比例。
lever-listed-moved_in = 年迁入并购上市公司
    .help = 每年迁入本市或由本市企业并购的上市公司数。
lever-listed-profit_growth = 上市公司利润年增速
    .help = 存量上市公司净利润的年均增速。
lever-listed-valuation_change = 估值（市盈率）年变动
    .help = 上市公司市盈率的年均变动；受市场行情影响大，宜看区间而不看单值。
lever-listed-financing = 年再融资额
    .help = 上市公司每年增发、配股等再融资额，计入总市值。
lever-investment-upgrade_growth = 技改投资年增速
    .help = 现有企业技术改造投资的年均增速。
lever-gdp-other_growth = 其他产业增速（名义）
    .help = 制造业以外各产业增加值按现价计算的年均增速。
lever-gdp-other_price = 其他产业价格年涨幅
    .help = 制造业以外各产业的价格年均涨幅，用于折算GDP实际增速。
lever-tracked = { $name }：年变动
    .help = 该指标在方案所定推演方式下的年变动参数，单位见右侧；不经过产出、用地和能耗的计算。

## Units

unit-yi-yuan = 亿元
unit-yi-yuan-per-year = 亿元/年
unit-mu = 亩
unit-mu-per-year = 亩/年
unit-wan-tce = 万吨标准煤
unit-wan-tce-per-year = 万吨标准煤/年
unit-tce = 吨标准煤
unit-tce-per-wan-yuan = 吨标准煤/万元
unit-wan-ton = 万吨
unit-tco2-per-tce = 吨二氧化碳/吨标准煤
unit-wan-mu = 万亩
unit-wan-person = 万人
unit-per-wan-person = 件/万人
unit-person = 人
unit-person-per-yi-yuan = 人/亿元
unit-wan-yuan-per-mu = 万元/亩
unit-wan-yuan-per-person = 万元/人
unit-percent = %
unit-percent-per-year = %
unit-points = 个百分点
unit-points-per-year = 个百分点/年
unit-times = 倍
unit-firms = 家
unit-firms-per-year = 家/年
unit-projects-per-year = 个/年
unit-machines-per-year = 台/年
unit-years = 年
unit-calendar-year = 年
unit-plain = { "" }
unit-plain-per-year = 每年
unit-wan-yuan = 万元
unit-yuan = 元
unit-trillion-yuan = 万亿元
unit-yi-dollar = 亿美元
unit-wan-dollar = 万美元
unit-item-ge = 个
unit-item-xiang = 项
unit-item-jian = 件
unit-machines = 台
unit-item-tiao = 条
unit-item-zhi = 只
unit-households = 户
unit-persons-ming = 名
unit-teams = 支
unit-times-ci = 次
unit-events-chang = 场
unit-times-per-month = 次/月
unit-times-per-quarter = 次/季度
unit-times-per-two-months = 次/两个月
unit-sessions-qi = 期
unit-rank = 位
unit-firms-or-items = 家(个)
unit-firms-or-items-slash = 家/个
unit-index = 指数
unit-items-per-year = 项/年
unit-pieces-per-year = 件/年
unit-times-per-year = 次/年
unit-events-per-year = 场/年
unit-persons-per-year = 名/年
unit-wan-person-times = 万人次
unit-person-times = 人次
unit-wan-kilowatt = 万千瓦
unit-wan-square-metre = 万平方米
unit-square-kilometre = 平方公里
unit-yi-cubic-metre = 亿立方米
unit-days = 天
unit-working-days = 工作日
unit-counties = 县
unit-top = 强
unit-copies = 份

## Status, level, measure

status-met = 达标
    .help = 推演值达到目标值
status-near = 接近
    .help = 推演值与目标值相差在方案所定幅度之内，或力争目标未达而确保目标已达
status-short = 有缺口
    .help = 推演值未达到目标值
status-unknown = 无法判断
    .help = 目标没有量化，或该指标由人工跟踪、不作推演
level-must = 确保
level-stretch = 力争
level-about = 左右
tracking-projected = 可推演
tracking-by_hand = 人工跟踪
tracking-unnumbered = 无量化
binding-binding = 约束性
binding-expected = 预期性
measure-level = 当年值
measure-average_growth = 年均增速
measure-yearly_growth = 逐年增速
measure-increase = 较基期增加
measure-yearly_increase = 每年新增
measure-multiple = 较基期倍数
measure-cumulative = 期内累计
by-hand-recognition = 由上级认定、评定或列入名单，不随经济走势推演
    .short = 认定评定
by-hand-ranking = 位次取决于其他地区
    .short = 比较排名
by-hand-no-base = 未查到基期公开数，无法推演
    .short = 缺少基数
by-hand-event = 一次性事项
    .short = 单项事件
by-hand-effort = 由本级自行安排的投入或活动
    .short = 自主安排
by-hand-threshold = 准入或认定门槛，不是结果
    .short = 规则门槛
by-hand-external = 由上级或其他方面决定
    .short = 外部决定
by-hand-not-by-region = 模型不分区县推演该指标
    .short = 不分区县
by-hand-other-place = 所指地点不是模型中的区域
    .short = 区外范围
by-hand-block-missing = 数据包缺少该部分的基期数
    .short = 缺少数据
by-hand-before-base = 期间始于推演基年之前
    .short = 早于基期
by-hand-other-short = 另有原因
role-goal = 目标
role-task = 任务
role-threshold = 门槛
role-fund = 资金

## Quotas: methods, what holds a row, a cell without a number

quota-method-base-share = 按基数
    .meaning = 按基期值所占份额分配
quota-method-projection-share = 按推演
    .meaning = 按推演值所占份额分配
quota-method-equal-growth = 等增速
    .meaning = 各地从基期起增长同样幅度
quota-method-capacity = 按潜力
    .meaning = 按填写的“潜力”所占份额分配
quota-method-equal-probability = 等概率
    .meaning = 各未锁定地方达成的概率相同
quota-method-tiered = 分档
    .meaning = 按强度分档定增幅，再按 A～D 等级加减，最后按全市目标缩放
quota-method-factors = 因素法
    .meaning = 几项因素加权得分，按得分所占份额分配
quota-bound-floor = 下限
quota-bound-cap = 上限
quota-bound-locked = 锁定
quota-bound-sample = 随机结果的边界
quota-bound-key = 按此方法不分配
quota-cell-to-be-assigned = 待分解

## Mid-term review: where a target stands, its pace, what the remaining years need

review-given = 评估时点为 { $year } 年；已公布的结果有 { $imposed } 项代入推演，另有 { $compared } 项不能代入，只作对照。
review-given-none = 没有代入 { $base-year } 年以后的公布结果，公布数 { $compared } 项只作对照；以下由基期推演。
review-happened-above = { $name } { $year } 年为 { $value }，{ $base-year } 年以来{ $growth }；未代入时推演为 { $unmoved }，公布数高 { $off }。
review-happened-below = { $name } { $year } 年为 { $value }，{ $base-year } 年以来{ $growth }；未代入时推演为 { $unmoved }，公布数低 { $off }。
review-happened-even = { $name } { $year } 年为 { $value }，{ $base-year } 年以来{ $growth }；与未代入时的推演（{ $unmoved }）相当。
review-tally = 可推演的目标 { $count } 项：{ $parts }。其中 { $published } 项有同口径的公布数，其余依据上述推演判断；另有 { $by-hand } 项由人工跟踪。
review-headline = 主要目标“{ $name }”要求 { $year } 年{ $wanted }。{ $said }
review-weakest = 差距最大的是“{ $name }”，要求 { $year } 年{ $wanted }。{ $said }
review-op-at-least = 达到 { $target }
review-op-more-than = 超过 { $target }
review-op-at-most = 不高于 { $target }
review-op-less-than = 低于 { $target }
review-op-about = 达到 { $target } 左右
review-sentence = { $said }。
review-sentence-join = { "" }
review-now-published = { $year } 年公布数为 { $value }
review-now-model = { $year } 年没有同口径公布数，推算为 { $value }
review-needs = 今后 { $years } 年须{ $needed }
review-so-far = 此前{ $so-far }
review-growth-up = 年均增长 { $amount }
review-growth-down = 年均下降 { $amount }
review-step-up = 每年增加 { $amount }
review-step-down = 每年减少 { $amount }
review-ends-at = 照本情景推演，届时为 { $value }
review-ends-at-moved = 照本情景推演，届时为 { $value }（未代入时为 { $unmoved }）
review-tally-unpublished = 可推演的目标 { $count } 项：{ $parts }。这些目标还没有同口径的公布数，判断依据是上述推演；另有 { $by-hand } 项由人工跟踪。
review-verdict-said = 判断：{ $verdict }
review-tally-part = { $verdict } { $count } 项
review-tally-join = ，
review-clause-join = ；
review-pace-ahead = 时间已过 { $time }，完成 { $progress }，比序时进度快 { $points } 个百分点
review-pace-behind = 时间已过 { $time }，只完成 { $progress }，落后序时进度 { $points } 个百分点
review-pace-even = 时间已过 { $time }，完成 { $progress }，与序时进度持平
review-common-growth = 只靠现有企业，各产业链须扣除价格后年均增长 { $rate }，而合理增速平均为每年 { $low }～{ $high }
review-no-growth = 只靠现有企业增长达不到，增速设多少都不行（合理增速平均为每年 { $low }～{ $high }）
review-best-chains = 各产业链都按合理上限增长，也只到 { $best }
review-best-chains-enough = 各产业链若都按合理上限增长，可到 { $best }
review-best-levers = 有关假设都取合理区间的有利一端，也只到 { $best }
review-best-levers-enough = 有关假设若都取合理区间的有利一端，可到 { $best }
review-verdict-met = 已达到
review-verdict-missed = 到期未达到
review-verdict-on-course = 可如期达到
review-verdict-within-reach = 加力可及
review-verdict-beyond-plausible = 超出合理区间
review-verdict-not-judged = 无法判断
review-verdict-why = { $verdict }（{ $why }）
review-not-judged-by-hand = 人工跟踪
review-not-judged-due-without-figure = 已到期，无同口径公布数
review-not-judged-nothing-to-hold-against = 没有合理区间，也没有此前的进度
review-no-pace-no-figure = 无公布数
review-no-pace-other-scope = 口径不同
review-no-pace-no-base = 无基期数
review-no-pace-gaps = 缺若干年份
review-no-pace-undefined = 算不出
review-rule-stock = 按存量
review-rule-cumulative = 按累计
review-rule-growth = 按年均增速折算
review-rule-yearly = 逐年看
review-rule-kept = 基期已达到，看是否保持
review-imposed = 代入
review-reason-other-scope = 对照：口径不同
review-reason-follows = 对照：由其他数推得
review-reason-no-block = 对照：方案无此项基期数
review-reason-by-hand = 对照：人工跟踪
review-reason-pair-taken = 对照：同年已有等价的数
review-reason-replaced = 对照：已另给数
review-reason-not-asked = 对照：未要求代入
review-reason-after-horizon = 对照：在推演年份之后
review-reason-after-review = 对照：在评估年份之后
review-of-published = { $year } 公布
review-of-model = { $year } 推算
review-column-treatment = 用法
review-column-base = 基期
review-column-figure = 现值
review-column-of = 年份与来历
review-column-time = 时间进度
review-column-progress = 完成
review-column-ahead = 快于序时（点）
review-column-so-far = 此前年均
review-column-needed = 今后须年均
review-column-verdict = 判断
review-note-pace = 序时进度：存量目标按（现值－基期）÷（目标－基期），累计目标按累计值 ÷ 目标，与时间进度相比；逐年目标和基期已达到的目标不计。“推算”是代入公布结果后的推演值，不是统计数据。
review-note-plausible = 加力可及：本情景达不到，但有关假设都取合理区间的有利一端时达得到；超出合理区间：取到有利一端也达不到。

## Causes of a backtest's errors

cause-heading = 误差来自哪里（代入其他公布数以后消失的部分；各部分与其余之和为误差）：
cause-line = { $name } { $year }（{ $nature }）：误差 { $error } ＝ { $parts }
cause-line-unsplit = { $name } { $year }（{ $nature }）：误差 { $error } ＝ { $parts }；未能分解：{ $unsplit }
cause-part = { $cause } { $error }
cause-unsplit = { $cause }（{ $why }）
cause-join = ，
cause-none = 不能分解
cause-rest = 其余
cause-earlier-years = 前几年的水平
cause-price = 价格
cause-output = 总产值
cause-value-added = 增加值
cause-value-added-rate = 增加值率
cause-investment = 投资与项目
cause-land = 用地
cause-workers = 用工
cause-tax = 税收
cause-energy = 用能
cause-gdp = 其他产业
cause-why-not-published = 无本市全年公布数
cause-why-other-scope = 公布数口径或时段不同
cause-why-gaps = 缺若干年份
cause-why-no-effect = 该指标不由其推算

## Presets

preset-conservative = 保守
    .help = 主要假设取合理区间偏低一侧
preset-base = 基准
    .help = 取自方案、统计资料与注明理由的假设
preset-ambitious = 积极
    .help = 主要假设取合理区间偏高一侧
preset-implied = 计划隐含
    .help = 由方案自身目标反推：各产业链存量企业须以同一增速增长，方案的主要目标才能达到；不是对增速的判断
preset-custom = 自定义

## Sources: kind and its mark

source-document = 方案原文
    .mark = 文
    .help = 方案文件中写明的数字，附条款和原文
source-statistics = 统计
    .mark = 统
    .help = 统计公报、年鉴等公开发布的数字
source-implied = 推算
    .mark = 算
    .help = 由方案中其他数字算得，附算式
source-assumption = 假设
    .mark = 假
    .help = 未见公开发布，附取值理由
source-adjusted = 已调整
    .mark = 调
    .help = 由使用者在本页改动
source-default = 默认
    .mark = 默
    .help = 方案未提及，取模型的中性值

## Limits and blocks

limit-free = 要素充足
limit-land = 土地受限
limit-energy = 用能受限
block-land = 工业用地
block-energy = 能源消费
block-carbon = 碳排放因子
block-workers = 从业人员
block-tax = 税收
block-listed = 上市公司
block-gdp = 地区生产总值
block-investment = 技改投资
block-absent = 无基期，不推演

## Bounds of the model, why a lever moves nothing, what is required

bound-land = 可供土地
bound-energy = 用能指标
bound-landing-rate = 落地率达到 100%
bound-renewal-list = 低效企业清单用尽
bound-output-lost = 腾退减产达到一半的上限
bound-va-rate = 增加值率达到 2%～90% 的界限
bound-tax-rate = 税收占比降到 0
bound-land-in-use = 用地降到基期的 1%
bound-workers = 从业人员降到基期的 1%
bound-composition = 占比达到 0 或 100%
bound-other = 其他取小或截断
side-both = 调高调低均不变
side-low = 调低不变
side-high = 调高不变
still-base-year = 基期数据不因假设而变
still-unlinked = 该指标不取决于此项假设
still-elsewhere = 只影响其他产业链、地区或指标
still-land = 受土地限制
still-energy = 受用能限制
still-land-and-energy = 同时受土地和用能限制
still-not-short = 土地或用能未成为限制，此项不起作用
still-idle = 在此情景下传导不到该指标
still-published = 已代入实际值
still-renewal-list = 清单上已无低效企业
still-later = 作用在以后年份
still-partner = “{ $partner }”为 0，此项不起作用
still-bound = 已达界限：{ $bound }
means-common-growth = 各产业链存量企业共同的实际增速

## Places and views

place-city = 全市
place-county = 区县
place-zone = 功能区
place-chain = 产业链
place-other = 其他
view-overview = 总览
view-targets = 目标与进度
view-charts = 图表
view-quotas = 指标分解
view-compare = 方案比较
view-seek = 反推
view-sensitivity = 敏感性
view-attribution = 贡献分解
view-audit = 一致性审查
view-sources = 来源与方法

## Terms

term-base = 基期
term-target = 目标值
term-projection = 推演值
term-gap = 差额
term-completion = 完成率
term-pace = 序时进度
term-pace-line = 序时线
term-projection-line = 推演线

## Plans of the build: the short title, for the menu

plan-quzhou-2021-industry = 衢州工业强市 2021—2025年
    .short = 衢州2021
plan-quzhou-2022-renewal = 衢州腾笼换鸟 2021—2023年
    .short = 衢州2022
plan-quzhou-2023-415x = 衢州“415X”方案 2023—2027
    .short = 衢州2023
plan-huzhou-2023-clusters = 湖州集群方案 2023—2027
    .short = 湖州2023
plan-wenzhou-2014-industry = 温州工业强市 2014—2016年
    .short = 温州2014

## Why the last change moved nothing that is shown

unmoved-land = 当前土地受限：此项改动被可供用地限住，所列数字不变。可调整用地保障或亩均投资强度。
unmoved-energy = 当前用能受限：此项改动被能耗指标限住，所列数字不变。可调整用能指标或新项目能耗。
unmoved-elsewhere = 此假设不影响当前所列指标，影响的是：{ $indicators }
unmoved-rounding = 所列指标有变动，但小于显示的末位小数。
unmoved-nothing = 在当前假设下，此项改动不影响任何指标。

## One step of undo and redo, as the buttons name it

step-lever = { $name }
step-levers = 多项假设一并调整
step-preset = 切换为“{ $name }”
step-reset = 全部恢复
step-share = { $name }：产值占比
step-kept = 打开方案“{ $name }”
step-quota-cells = 分解表的单元格
step-quota-lock = 分解表的锁定
step-quota-method = 采用试算分解
step-quota-version = 分解表的版本
step-quota-reset = 分解表改回原表
step-quota-file = 采用文件中的分解表
step-quota-rules = 分解表的设定

## What the page itself has to tell; the remedy stands behind it

message-plan-unknown = 没有编号为“{ $plan }”的方案，未作切换。
    .remedy = 请从方案列表中选择，或核对链接。
message-file-unavailable = 本站文件读取失败，未作改动。
    .remedy = 请检查网络后再试一次。
message-pack-too-large = 方案包超过 { $limit } 兆字符，未予读取。
    .remedy = 请确认选择的是方案包（TOML 或 JSON 文本）。
message-pack-not-text = 这个文件不是 UTF-8 文本，未予读取。
    .remedy = 请选择 TOML 或 JSON 格式的方案包，并另存为 UTF-8。
message-link-too-long = 链接过长，不是本页生成的链接，已按方案基准打开。
    .remedy = 请向发送人重新索取链接。
message-link-unreadable = 链接不完整或已损坏，已按方案基准打开。
    .remedy = 请核对是否复制完整，或向发送人重新索取。
message-link-newer = 链接由更新版本的页面生成，本页无法读取，已按方案基准打开。
    .remedy = 请刷新页面或使用新版页面打开。
message-link-ignored = 链接中有 { $count } 项无法采用，已忽略，其余照常：{ $items }
    .remedy = 被忽略的项目不存在于本方案，或数值超出范围；请与发送人核对。
message-link-other-version = 链接由方案包版本 { $pack }、引擎 { $engine } 生成，本页为版本 { $packNow }、引擎 { $engineNow }，数值可能不同。
    .remedy = 请以本页数值为准，引用时注明版本。
message-link-without-tables = 链接的作者改动过 { $count } 张分解表；分解表不随链接传送，这里显示的是方案原表。
    .remedy = 请向作者索取分解表文件，用“打开表格”读入。
message-tables-by-file = 链接已复制，含情景与假设，不含改动过的 { $count } 张分解表（{ $tables }）；分解表随文件传送。
    .remedy = 把文件与链接一并发出，对方用“打开表格”读入；各表各占一个工作表，各列俱全。
message-tables-not-saved = 分解表文件没有写成。
    .remedy = 先在“指标分解”中改正有误的单元格，再保存。
message-link-without-compared = 链接的作者比较了 { $count } 个方案；内容过长，未随链接传送。
    .remedy = 如需一并查看，请向作者索取情景文件，在“方案比较”中打开。
message-link-compared-left = 链接所比较的方案有 { $count } 个未能采用：已无空位，或本方案不能读取。
    .remedy = 在“方案比较”中删除不用的方案，再打开链接。
message-scenarios-full = 已保存 { $most } 个方案，未再保存。
    .remedy = 在“方案比较”中删除一个后再保存。
message-scenario-file-unreadable = 文件“{ $file }”不是情景文件，未打开。
    .remedy = 请选择由本页“下载”或命令行保存的 JSON 文件。
message-scenario-file-other-plan = “{ $name }”不是本方案的情景，未打开。
    .remedy = 请先切换到它所属的方案。
message-scenario-restored = 已恢复上次在本机的调整。
    .remedy = 如需从头开始，请点“全部恢复”。
message-storage-denied = 无法保存到本机，关闭页面后本次调整不会保留。
    .remedy = 请复制链接留存。
message-storage-cleared = 本页保存在本机的内容已清除。
    .remedy = 当前页面上的调整仍在，需要时请复制链接留存。
message-engine-restarted = 计算引擎中断后已自动重启，方案和调整均已保留。
    .remedy = 如再次出现，请复制链接后刷新页面。
message-engine-on-main-thread = 本浏览器不能在后台线程计算，已改在页面内计算，功能不受影响。
    .remedy = 如操作不流畅，请使用较新版本的浏览器。

## Why the engine does not run

failure-wasm-missing = 计算引擎文件读取失败。
    .remedy = 请检查网络后重试；如仍失败，请联系页面维护单位。
failure-wasm-mime = 计算引擎文件的地址返回了别的内容。
    .remedy = 请联系页面维护单位，检查引擎文件（.wasm）是否已部署、服务器是否正确返回。
failure-wasm-corrupt = 计算引擎文件已损坏。
    .remedy = 请重试；如仍失败，请联系页面维护单位重新部署。
failure-wasm-blocked = 本站的安全策略不允许运行计算引擎。
    .remedy = 请联系页面维护单位，在内容安全策略的 script-src 中加入 'wasm-unsafe-eval'。
failure-engine-panic = 计算引擎内部出错，已停止。
    .remedy = 请撤销上一步或重试；如仍失败，请复制诊断信息反馈。
failure-engine-lost = 计算引擎中断，自动重启未成功。
    .remedy = 请重试；如仍失败，请复制链接后刷新页面。
failure-build-incomplete = 页面文件不完整，没有可打开的方案。
    .remedy = 请联系页面维护单位重新部署。

## page: title bar, views, status line

product = 推演 · 产业规划情景模拟
product-short = 推演
plan-span = 基期{ $from }年，推演至{ $to }年
open-pack = 打开方案包
open-pack-note = 文件仅在本机处理，请勿录入涉密信息。
plan-switch = 方案
scenario = 情景
high-contrast = 高对比
presets = 预设情景
preset-solved = 由方案目标反推：{ $targets }恰好达到时，各产业链存量企业所需的同一增速；其他假设同基准，或取自方案本身。不是对增速的判断
preset-solved-target = “{ $target }”（{ $year }）
preset-adjusted = { $preset } + { $count } 项调整
undo = 撤销
redo = 重做
undo-step = 撤销：{ $step }
redo-step = 重做：{ $step }
copy-link = 复制链接
link-copied = 已复制
message-copy-failed = 浏览器不允许复制到剪贴板。
    .remedy = 请从地址栏复制链接。
print-report = 打印
other-language = EN
menu = 更多
larger-type = 大字
theme-now = 配色：{ $theme }（点击切换）
theme-auto = 跟随系统
theme-light = 浅色
theme-dark = 深色
views = 页面内容
state-loading = 正在载入方案与计算引擎…
state-ready = 就绪
state-busy = 正在计算
state-degraded = 就绪（页面内计算）
state-failed = 计算引擎未能运行
stays-here = 本页计算，数据不上传
not-statistics = 推演结果，非统计数据
versions = { $plan } · 方案包 { $pack } · 引擎 { $engine }
assumed-figures = 基期 { $figures } 项中 { $assumed } 项为假设
legend = 来源标记
limit-years = { $limit }：{ $years }年
limit-note = 要素约束为模型假设，不代表审批意见
list-comma = 、
list-semicolon = ；
list-and-more = { $list }等，另 { $count } 项
range = { $low }～{ $high }
year = 年份
year-name = { $year }年
year-range = { $from }—{ $to }年
shown-year = 年份
other-years = 其他年份
close = 关闭
dismiss = 知道了
action-retry = 重试
action-save-tables = 保存分解表文件
action-reset-all = 全部恢复
copied = 已复制
copy-diagnosis = 复制诊断信息
message-without-text = 出现未说明的情况（代码 { $code }）。
message-place = 位置：{ $path }
message-place-line = 位置：{ $path }，第 { $line } 行
open-sheet = 调整假设
close-sheet = 收起假设

## page: verdict, answers, cards

verdict-waiting = 正在推演…
verdict-failed = 计算引擎未能运行，未作推演；方案目标仍可查阅。
verdict-short = { $year }年{ $indicator }约{ $value }，距{ $target }差{ $gap }{ $share ->
    [yes] （{ $percent }）
   *[no] {""}
}
verdict-over = { $year }年{ $indicator }约{ $value }，超出{ $target }{ $gap }{ $share ->
    [yes] （{ $percent }）
   *[no] {""}
}
verdict-under = { $year }年{ $indicator }约{ $value }，低于{ $target }{ $gap }{ $share ->
    [yes] （{ $percent }）
   *[no] {""}
}
verdict-excess = { $year }年{ $indicator }约{ $value }，超过{ $target }{ $gap }{ $share ->
    [yes] （{ $percent }）
   *[no] {""}
}
verdict-exact = { $year }年{ $indicator }约{ $value }，正好达到{ $target }
verdict-no-target = { $year }年{ $indicator }约{ $value }（方案未设该指标目标）
verdict-end = 。
verdict-tally = ；可推演目标{ $met }/{ $count }项可达成。
tracked-by-hand = 人工跟踪 { $count } 项
without-number = 无量化 { $count } 项
target-phrase-must = 确保目标{ $target }
target-phrase-stretch = 力争目标{ $target }
target-phrase-about = 目标{ $target }左右
gap-short = 差{ $size }
gap-over = 超{ $size }
gap-under = 低于目标{ $size }
gap-excess = 超限{ $size }
gap-exact = 与目标持平
gap-of-year = { $year }{ $gap }
gap-with-percent = { $gap }（{ $percent }）
announcement-chance = { $said }，{ $due }目标概率{ $chance }
announcement = { $year }年{ $indicator } { $value }，目标 { $met }/{ $count } 项可达成
cards = 主要指标
card-target = 目标 { $value }（{ $level }{ $same ->
    [yes] {""}
   *[no] ，{ $year }
}）
no-target = 方案未设目标
delta-above = 较基准高 { $size }
delta-below = 较基准低 { $size }
answers = 四个问题
answer-doubling = 规上工业总产值何时翻番
doubling-never = { $year }年前未翻番
doubling-during = { $year }年内翻番
doubling-end = { $year }年末翻番
doubling-parts = { $year }年为基期的 { $multiple } 倍 = 价格 { $price } × 实际 { $real }
answer-land = 到{ $year }年腾出用地
land-pool = 年末可供用地 { $pool }
answer-energy = 到{ $year }年腾出用能、节能量（口径不同，不相加）
answer-energy-freed = 到{ $year }年腾出用能
energy-freed-short = 腾出
energy-saved-short = 节能量
answer-listed = { $year }年上市公司总市值
listed-count = 上市公司 { $count }
not-projected = 无基期，不推演

## page: levers

levers = 假设
lever-search = 查找假设
lever-search-hint = 名称、拼音首字母或编号
lever-none-found = 没有找到。可按中文名、英文名、拼音首字母（如 ldl 找落地率）或编号查找。
by-chain = 按产业链
by-region = 按区县
changed-count = 已调整 { $count } 项
nothing-changed = 尚未调整：拖动滑块或输入数值
reset-all = 全部恢复
chip = { $lever } { $from } → { $to }
chip-common = 各产业链增速同步 { $shift }
chip-reset = { $lever }恢复为 { $value }
lever-count = { $count } 项
more-levers = 更多 { $count } 项
fewer-levers = 收起
lever-about = { $lever }：说明
lever-less = { $lever }：减一步
lever-more = { $lever }：加一步
lever-field = { $lever }：数值
lever-field-year = { $lever }：{ $year }年数值
lever-fixed = 固定为 { $value }
lever-meaning = 年均 { $rate }% ⇒ { $year }年较基期 { $growth }
lever-meaning-short = ⇒ { $year }年 { $growth }
lever-spoken = { $value }，{ $preset ->
    [plan] 方案值
   *[other] { $preset }值
} { $planned }
planned-value = { $preset ->
    [plan] 方案值
   *[other] { $preset }值
} { $value }
planned-value-plain = { $preset ->
    [plan] 方案值
   *[other] { $preset }值
}
by-year = 分年
by-year-open = 分年设置
by-year-of = { $lever }：分年设置
reset-to = { $preset ->
    [plan] 恢复为方案值 { $value }
   *[other] 恢复为{ $preset }值 { $value }
}
reset-to-opened = 恢复为打开时的值
outside-plausible = 超出合理区间 { $low }～{ $high }
fault-unknown-lever = 本方案没有此项假设。
fault-not-a-number = 请输入数字，如 9.5。
fault-outside-range = 请输入 { $min }～{ $max } 之间的数。
fault-not-whole = 请输入整数。
fault-unknown-year = 该年份不在推演期内。
common-growth = 各产业链增速同步增减
common-growth-help = 各产业链存量企业实际年均增速同时增减相同的百分点；单独设置见“按产业链”。
common-growth-mean = 平均 { $value }
common-growth-mean-help = 各产业链存量企业实际年均增速，按基期产值加权平均
common-growth-reset = 各产业链恢复为方案值
common-growth-spoken = 同步增减 { $shift }
common-growth-uneven = 平均增减 { $shift }，各链不一
about-meaning = 含义
about-name = 全称
about-plan-value = 方案值
about-plausible = 合理区间
about-affects = 影响指标
affects-nothing = 不影响任何指标

## page: charts

chart-indicator = 选择图表指标
chart-label = 折线图：{ $indicator }。左右方向键逐年查看，上下方向键切换线条。
line-scenario = 推演
line-base = 基准
line-actual = 统计
line-pace = 序时线
line-target = 目标
chart-target = 目标{ $value }（{ $level }）
base-year = 基期
axis-not-from-zero = （纵轴非零起点）
as-table = 表
as-chart = 图
copy-table = 复制表格
table-unit = 单位：{ $unit }
summary-value = { $year }年{ $indicator } { $value }。
summary-below = { $year }年{ $indicator } { $value }，距{ $target }差 { $gap }。
summary-above = { $year }年{ $indicator } { $value }，比{ $target }高 { $gap }。
summary-line = { $year }年{ $line } { $value }。
summary-absent = { $year }年{ $indicator }无数值。
source-of-chart = 来源：{ $plan }，方案包 { $version }
scope-of-chart = 口径：{ $scope }
small-charts = 主要指标一览
small-charts-note = 各图纵轴不同
enlarge = 放大
enlarge-one = 放大：{ $indicator }
place-indicator = { $place } · { $indicator }
place-region = 区县与功能区

## page: uncertainty

uncertainty = 不确定性
show-uncertainty = 显示不确定性
risk-settings = 随机路径设置
risk-settings-help = 种子和路径数相同，各处得出的数字相同；路径越多，概率的标准误越小。
risk-seed = 种子
risk-paths = 路径数
risk-refused = 请输入 { $least }～{ $most } 之间的整数，仍按上次的有效值计算。
risk-run = { $paths } 条路径，种子 { $seed }
risk-preview = 预览 { $paths }/{ $wanted }
risk-stale = 更新中，仍为上次结果
risk-begins = 正在计算随机路径
risk-none = 未得出随机路径
risk-progress = 随机路径进度
risk-clamped = { $paths } 条路径中有 { $count } 条不能如实采用已公布数，取其可及的最近值。
correlation-mended = 方案包的相关系数矩阵不是正定矩阵，已作最小修正，最大改动 { $size }。
message-risk-limited = 浏览器内存只够计算 { $paths } 条路径，少于所设的 { $wanted } 条。
    .remedy = 概率按这些路径计，标准误略大；可关闭其他页面后再试，或减少路径数。
cancel = 停止
probability = { $bound ->
    [below] <{ $percent }%
    [above] >{ $percent }%
   *[no] 约 { $percent }%
}
probability-short = 达成概率{" "}
probability-card = 概率{" "}
probability-meaning = 达成概率：所列假设下达标路径的比例，不是考核结论；
probability-covers = 只含增速、价格、落地、整治、能效、上市等波动，不含模型与未列波动的基期误差。
probability-moved = 较上次 { $points } 个百分点
standard-error-none = 各路径结果一致，不计标准误
standard-error = 标准误 { $points } 个百分点
expected-shortfall = 平均缺口 { $size }（达成的路径按 0 计）
column-probability = 达成概率
band-of-ten = 每 10 种可能约在带内：
band-key-50 = 5 种
band-key-80 = 8 种（P10–P90）
band-key-90 = 9 种（P5–P95）
band-under = 数值下为 P10–P90；
band-80 = P10–P90
band-80-short = P10–P90
band-80-help = 每 10 种可能里约 8 种落在此带内
range-dash = ～
line-median = 中位数
line-scenario-key = 推演线
stat-p5 = P5
stat-p10 = P10
stat-p25 = P25
stat-p50 = 中位数
stat-p75 = P75
stat-p90 = P90
stat-p95 = P95
summary-band = { $summary }每 10 种可能里约 8 种落在 { $range }。
joint-of-must = { $count } 项确保目标同时达成
joint-of-chosen = 所选 { $count } 项目标同时达成
joint-of-none = 各项目标同时达成
joint-without-must = 方案未设可推演的确保目标，可在“目标与进度”勾选
joint-none = 未选目标
joint-target = { $target }（{ $year }）
joint-bottleneck = 瓶颈：{ $target }；若不计它，其余同时达成{ $without }。
joint-only = 只选了 { $target }。
choose-target = 计入同时达成：{ $target }
choose-row = 各地均计入同时达成：{ $target }
drop-bottleneck = 不计瓶颈
usual-targets = 恢复为全部确保目标
choose-note = 达成概率前勾选的目标计入“同时达成”；“左右”目标的概率是落在上下限之间的比例；“较上次”是与上一次改动之前的概率相比。
colon = ：

## page: analyses

analysis-stale = 按上次假设计算，更新中
analysis-progress = 计算中，已完成 { $percent }%

## page: goal seek

seek-title = 反推：怎样才能达成
seek-about = 在各项假设的可设范围内，找离现值最近、又使所选目标都达到的一组数值
seek-targets = 要达到的目标
seek-usual = 首页未达成的（{ $count } 项）
seek-all-unmet = 全部未达成的（{ $count } 项）
seek-none = 清空
seek-all-met = 可推演的目标均已达成，可另设目标。
seek-met = 已达成的目标（{ $count } 项），可一并要求保持
seek-now = 推演 { $value }
seek-own = 自设目标
seek-own-op = 比较
seek-own-value = 自设目标的数值
own-targets = 自设目标
own-targets-note = 不属于方案目标
own-contradict = 两项自设目标相互矛盾，不可能同时达到：{ $least }；{ $most }。
seek-own-edit = 修改
seek-own-change = 改为此值
seek-own-add = 添加
seek-own-away = 移除
seek-own-refused = 请输入数值。
seek-own-aim = { $indicator } { $year }年{ $op }{ $value }（自设）
seek-at-least = 不低于
seek-at-most = 不高于
seek-levers = 可调的假设
seek-levers-usual = 默认为有合理区间的假设，各年同值。
seek-levers-back = 恢复默认
seek-weights = 调整代价
seek-weights-about = 代价为 1 时，各项假设按占其可设范围的比例同等看待；代价越大，越少动用。
seek-weight-of = 调整代价：{ $lever }
seek-weight-refused = 代价应为大于零的数，仍按原值计算。
seek-tied = 各产业链增速取同一值
seek-free-count = 可调 { $free }/{ $count }
seek-free-group = 放开
seek-lock-group = 锁定
seek-lock = 锁定：{ $lever }
seek-is-free = 可调，点击锁定
seek-is-locked = 已锁定，点击放开
seek-held-whole = 只取整数，不能反推
seek-held-fixed = 范围内只有一个数
seek-held-by-year = 已分年设定，不参与反推
seek-range-of = 可设 { $low }～{ $high }，无合理区间
seek-band-of = 合理 { $low }～{ $high }
seek-run = 计算
seek-asked = 目标 { $targets } 项，可调假设 { $levers } 项。
seek-without-targets = 尚未选择目标：请勾选目标，或添加自设目标。
seek-without-levers = 各项假设均已锁定：请至少放开一项。
seek-many = 目标较多，计算需时较长，可随时停止。
seek-result = 反推结果
seek-feasible = 按模型推演，所选 { $targets } 项目标在可设范围内可同时达到，需调整 { $moved } 项假设
seek-infeasible = 在可设范围内，所选 { $targets } 项目标中有 { $unmet } 项达不到；以下是最接近的结果，调整 { $moved } 项假设
seek-beyond-none = ，均未超出合理区间。
seek-beyond = ，其中 { $beyond } 项超出合理区间。
seek-apply = 应用到本情景（{ $count } 项）
seek-applied = 已应用到本情景，可用“撤销”一步退回。
seek-drop = 放弃
seek-close = 收起结果
seek-stale = 假设已有改动，以下是改动前的结果；可重新计算。
seek-targets-reached = 各目标可达到的数值
seek-target-name = { $target }（{ $due }）
seek-wanted = 目标值
seek-present = 本情景
seek-reached = 调整后
seek-reaches = 达到
seek-short-by = 差{ $gap }
seek-gap-small = 不到 { $size } { $unit }
seek-limits = 受限于
seek-limit-max = { $lever }已到可设上限 { $value }：上限每放宽 { $step }，{ $what }{ $part }。
seek-limit-min = { $lever }已到可设下限 { $value }：下限每放宽 { $step }，{ $what }{ $part }。
seek-pool-land = { $year } 年可供土地已用足：当年土地指标每多 { $step } 亩，{ $what }{ $part }。
seek-pool-energy = { $year } 年用能指标已用足：当年用能指标每多 { $step } 万吨标准煤，{ $what }{ $part }。
seek-pool-idle-land = { $years } 年可供土地已用足，但增加土地指标对所选目标没有帮助。
seek-pool-idle-energy = { $years } 年用能指标已用足，但增加用能指标对所选目标没有帮助。
seek-falls-distance = 调整幅度
seek-falls-shortfall = 总差距
seek-part = 约缩小 { $percent }%
seek-part-small = 缩小不到 0.1%
seek-limits-note = 总差距为各目标相对差额的平方和，调整幅度为各项变动占可设范围比例的平方和；缩小的比例按当前斜率估算，放宽越多越不准。
seek-levers-needed = 各项假设：现值与所需
seek-from = 现值
seek-to = 所需
seek-share = 变动占范围
seek-min = 可设下限
seek-max = 可设上限
seek-in-range = 在可设范围内的位置
seek-judged = 与合理区间比
seek-judged-inside = 在合理区间 { $low }～{ $high } 内
seek-judged-above = { $yearly ->
    [yes] 需年均 { $value }
   *[no] 需 { $value }
}，高于合理上限 { $high }
seek-judged-below = { $yearly ->
    [yes] 需年均 { $value }
   *[no] 需 { $value }
}，低于合理下限 { $low }
seek-judged-none = 没有合理区间
seek-still = 其余 { $count } 项假设不变。
seek-note = 结果由多个起点搜索得出，是模型在所列假设下的推演，不代表目标必能实现；要素约束为模型假设，不代表审批意见。
seek-this = 怎样才能达成？
seek-this-of = 怎样才能达成？{ $target }
required-title = 单项要求
required-about = 只动一样，一项目标需要多少
required-means = 只动
required-means-growth = 各产业链同一增速
required-means-lever = 一项假设
required-means-group = 一组假设
required-of = 目标 { $value }，本情景推演 { $projected }。
required-ends = 可设范围两端：取 { $low } 时为 { $at-low }，取 { $high } 时为 { $at-high }。
required-group-about = 组内各项同步变动：0 为现值，1 为合理区间的有利一端，2 为可设范围的有利一端，负数反之。
required-plausible = { $yearly ->
    [yes] 需年均 { $value }，在合理区间 { $low }～{ $high } 内
    [group] 需走到 { $value }（现值为 0，合理区间有利一端为 1），在合理区间内
   *[no] 需 { $value }，在合理区间 { $low }～{ $high } 内
}
required-above = { $yearly ->
    [yes] 需年均 { $value }，高于合理上限 { $high }
    [group] 需走到 { $value }（合理区间有利一端为 1），超出合理区间
   *[no] 需 { $value }，高于合理上限 { $high }
}
required-below = { $yearly ->
    [yes] 需年均 { $value }，低于合理下限 { $low }
    [group] 需走到 { $value }（合理区间不利一端为 −1），超出合理区间
   *[no] 需 { $value }，低于合理下限 { $low }
}
required-without_band = { $yearly ->
    [yes] 需年均 { $value }；没有合理区间可比
   *[no] 需 { $value }；没有合理区间可比
}
required-always = 在可设范围内无论取何值都能达到
required-never = 在可设范围内无论取何值都达不到
required-now = （现为 { $present }）。
required-now-differs = （现各不相同）。
required-several = 恰好达到的数值不止一个：{ $all }；所列为离现值最近的。
required-levers = 各项变动（{ $count } 项）

## page: sensitivity

sensitivity-title = 敏感性
sensitivity-about = 各项假设逐一取到合理区间两端，其余不变
sensitivity-base = { $year }年{ $indicator }，本情景：
sensitivity-caption = { $year }年{ $indicator }对各项假设的敏感性
sensitivity-lever = 假设（合理下限 → 上限）
sensitivity-band = { $low } → { $high } { $unit }
sensitivity-low = 合理下限
sensitivity-high = 合理上限
sensitivity-at-low = 取下限时
sensitivity-at-high = 取上限时
sensitivity-bar = 变动方向和幅度
sensitivity-all = 显示全部 { $count } 项
sensitivity-first = 只看前 { $count } 项
sensitivity-nothing = 各项假设在合理区间内都不改变该指标，原因见下。
sensitivity-still = 不改变该指标的假设（{ $count } 项）及原因
sensitivity-still-count = （{ $count } 项）
sensitivity-still-side = { $side }：{ $why }
sensitivity-slopes = 数据表：边际影响、弹性、拐点
sensitivity-derivative = 边际影响
sensitivity-derivative-unit = 边际影响的单位
sensitivity-elasticity = 弹性
sensitivity-kinks = 拐点
sensitivity-kink = 调低 { $left }、调高 { $right }；{ $bounds }
sensitivity-bound-since = { $bound }（{ $year }年起）
sensitivity-slope-unit = { $indicator }/{ $lever }
sensitivity-one = 1
sensitivity-note = 边际影响：假设各年同增一个单位时指标的变动；弹性：假设变动 1% 时指标变动的百分数；拐点：在现值处调高与调低的影响不同，边际影响取调高一侧。整数的假设没有边际影响和弹性。
unit-in-brackets = （{ $unit }）
plane-title = 两项假设一起看
plane-about = 颜色越浓数值越大
plane-x = 横轴
plane-y = 纵轴
plane-level = 等值线
plane-axis = { $lever }（{ $unit }）
plane-line = 达到 { $level }
plane-present = 本情景
plane-range = 两项假设在所示范围内变动时，{ $year }年{ $indicator }为 { $low }～{ $high }。
plane-crossed = 粗线上恰为 { $level }。
plane-above = 范围内都低于 { $level }，画不出等值线。
plane-below = 范围内都高于 { $level }，画不出等值线。
plane-no-line = 范围内没有 { $level } 的等值线。
plane-outside = 本情景不在所示范围内，或该项假设各年不同，未标出。
plane-numbers = 显示各格数值
plane-without-numbers = 收起各格数值
plane-caption = { $year }年{ $indicator }：{ $x }（列）与{ $y }（行）
plane-table-note = 加粗的数值不低于等值线。
save-csv = 保存 { "CSV" }
## page: kept scenarios and their comparison

kept-scenarios = 保存的方案
kept-note = 保存在本机，最多 { $most } 个；勾选的进入比较
kept-name = 名称
kept-remark = 备注
kept-date = 保存日期
kept-compare = 比较
kept-actions = 操作
kept-of-plan = 预设情景
kept-from-link = 来自链接
kept-usual-name = 方案{ $number }
kept-none = 尚未保存方案。调整假设后填写名称，点“保存本情景”；也可勾选预设情景直接比较。
kept-full = 已保存 { $most } 个方案。删除一个后可再保存。
kept-deleted = 已删除“{ $name }”。
kept-name-taken = 名称为空或已被使用，未改名。
keep-scenario = 保存本情景
open-scenario-file = 打开情景文件
open-kept = 设为本情景
open-kept-named = 将“{ $name }”设为本情景
save-kept = 下载
save-kept-named = 下载“{ $name }”
delete-kept = 删除
delete-kept-named = 删除“{ $name }”
rename-kept = “{ $name }”的名称
note-kept = “{ $name }”的备注
compare-kept = 比较“{ $name }”
compared-in-link = 复制的链接含所比较的 { $count } 个方案。
compared-not-in-link = 所比较的 { $count } 个方案会使链接超过 { $most } 字，不随链接带出；请下载情景文件另行传送。
compare-none = 目前没有与基准不同的方案可比较。请调整假设、保存方案，或勾选预设情景。
compare-same = 与“{ $name }”相同
compare-diverges = 各方案自 { $year } 年起出现差别。
compare-not-computed = 本版本不能计算：
compare-none-computed = 未计算
compare-by-year = 逐年比较
compare-chart = { $indicator }的逐年折线图，共 { $count } 个方案；数值见下表
compare-since = 起始年份
compare-results = 主要结果（{ $year }）
compare-results-note = 差额均相对“{ $reference }”
compare-reference = 对照方案
compare-all-results = 全部全市指标
compare-difference-of = { $name }减{ $reference }
compare-percent-of = { $name }比{ $reference }（%）
compare-difference-unit = （差额：{ $unit }）
compare-difference-note = 差额按未取整的数值计算。比率、占比类指标只列差额，不列百分比。导出文件含全部年份。
compare-assumptions = 不同的假设
compare-assumptions-note = 只列与基准不同或相互不同的假设；与基准相同的值以灰色显示。分年设置列出年份。
compare-no-assumptions = 各方案的假设与基准相同。
compare-only-among = 只看各方案之间不同的
assumption-outturn = 代入的实际值：{ $name }
setting-years = { $years }：{ $value }
difference-relative = { $size }（{ $percent }%）
unit-is = 单位：{ $unit }

## page: how a difference comes about

attribution-title = 贡献分解
attribution-note = 各组假设各解释多少差额
attribution-from = 起点
attribution-to = 终点：本情景
attribution-base-year = 基期（{ $year }）
attribution-usual = 主要指标
attribution-others = 其他指标
attribution-alike = 本情景与“{ $name }”相同，没有差额可分解。请调整假设，或另选起点。
attribution-from-base-year = 自基期（{ $year }）分解
attribution-unreadable = 所选方案不能按本方案读取，请另选起点。
attribution-absent = { $indicator }在 { $year } 年没有数值，不作分解。
attribution-sum = { $year }年{ $indicator }与“{ $from }”相比：{ $difference }{ $unit }
attribution-most = 贡献最大：{ $parts }。
attribution-most-part = { $part } { $difference }
attribution-part = 组成
attribution-contribution = 贡献
attribution-bar = 图示
attribution-levers = { $count } 项
attribution-not-from-zero = 横轴不从零起。
attribution-idle = 未变动或不影响该指标，贡献为零：{ $parts }。
attribution-method = 各组贡献为沙普利值：取各种替换次序下增量的平均，相加恰为总差额。
attribution-standstill = 起点为基期：与各项假设取中性值、不发生任何变化的静止情形相比，不是预测；“基期在途事项”为基期已签约、已建或已腾出事项自身带来的变化。各组贡献为沙普利值，相加恰为总差额。
attribution-last-year-values = 分年不同的假设取末年值。
attribution-file = 贡献分解：{ $from }至本情景，{ $indicator }
lmdi-title = 用能与碳排放的因素分解（{ $year }年，对“{ $from }”）
lmdi-total = 合计
lmdi-note = 对数平均迪氏指数法（LMDI-I）：按区县×产业链分解，各效应相加恰为总变化；用能没有排放因子效应。
growth-title = 对增长的拉动
growth-note = 本情景，百分点
growth-of = { $indicator }：{ $basis }
growth-part = 组成
growth-total = 增长合计
growth-by = 分项
growth-by-chains = 产业链
growth-by-regions = 区县、功能区
growth-basis = 口径
growth-year-on-year = 比上年
growth-since-base = 比基期
growth-sum-note = 各分项拉动的百分点相加为增长率。

## page: tables

tally = 目标达成
tally-count = { $met }/{ $count } 项可达成
tally-one = { $target }，{ $year }，{ $level }：{ $status }
widest-gaps = 缺口最大
all-targets = 全部 { $count } 项目标
indicator-table = 主要指标与节点目标
mixed-units = 单位见表内
changed-table = 与“{ $preset }”的差异：已调整的假设
column-lever = 假设
column-this-scenario = 本情景
column-reason = 理由（填写）
column-indicator = 指标
column-unit = 单位
column-base = 基期（{ $year }）
column-year = 年份
column-level = 级别
column-target = 目标值
column-projected = 推演值
column-gap = 差额
column-completion = 完成率
column-status = 状态
column-status-probability = 状态、达成概率
column-source = 来源
column-region = 区县、功能区
column-share = 产值占比（{ $year }）
column-figure = 数据
column-value = 数值
all-indicators = 显示全部 { $count } 项指标
only-with-targets = 只看有目标的指标
status-rule = 状态规则：● 达到目标；▲ 相差 { $near } 以内，或力争值未达而确保值已达；■ 其余。“左右”按 ±{ $about } 判断。
rounding-note = 因四舍五入，分项之和可能不等于合计。
outline = 方案目标（未推演）
target-table = 方案目标
target-counts = 共 { $total } 项：可量化 { $quantified } 项，其中可推演 { $projected } 项，人工跟踪 { $by_hand } 项，无量化 { $unnumbered } 项
target-counts-repeated = { $counts }（另有重复表述 { $count } 项）
repeats = 重复表述，只计一次
target-count = 显示 { $shown }/{ $count } 项
target-search = 查找目标
target-search-hint = 名称、拼音首字母、条款、数字
clear-filter = 清除筛选
fold-all = 收起
unfold-all = 展开
group-none = 未分组
group-count = { $count } 项
lamp-by-hand = 人工跟踪或无量化
quote = 原文
show-quote = 查看原文
why-by-hand = 人工跟踪：{ $reason }
blank-cell = 空白
quota-said = { $status }：推演 { $projected }，{ $gap }
no-target-found = 没有符合条件的条目，可放宽筛选条件。
filter-menus = 筛选
filter-tracking = 全部跟踪
filter-status = 全部状态
filter-level = 全部级别
filter-role = 全部类别
filter-year = 全部年份
filter-place = 全部地区
filter-kind = 全部来源
order = 排列
order-plan = 原序
order-gap = 按差额
completion-rule = 完成率：推演值÷目标值；增速和以少为好的目标不计。
no-number = 无量化目标
region-table = 各区县、功能区（{ $year }年）
share-of = { $region }产值占比
share-note = 产值占比可改：改动后其余地区按原比例分摊，带“假”的为假设值。
share-reset = 恢复 { $value }%
share-refused = 请输入 0～100 之间的数。

## page: consistency audit

findings-title = 一致性审查
findings-what = 方案各处数字相互核对，不涉及情景假设
findings-beside = 同时对照：
findings-compared = 已与{ $plans }对照。
findings-not-compared = { $plans }：不是同一城市的方案，数字之间没有可核对的关系，不作比较。
findings-none-found = 未发现矛盾。
findings-found = 发现矛盾 { $count } 处。
findings-checks = 核对 { $checks } 次，列出 { $count } 条。
findings-by-severity = 按性质筛选
findings-all = 全部
findings-show-clauses = 原文与算式
findings-hide-clauses = 收起
findings-arithmetic = 所据数字
findings-no-quote = 方案包没有这一处的原文
findings-published = { $name }（公布数）
findings-note = “存疑”是纸面可能、但超出合理区间；“不可加总”可能由四舍五入或层层加码造成；“提示”不是问题。合理区间为判断，见方法说明。
findings-column-severity = 性质
findings-column-finding = 内容
findings-column-items = 所涉事项
findings-column-clauses = 条款
findings-column-figures = 所据数字
findings-column-plans = 方案
findings-number-about = 带“左右”的数
findings-number-after = 后一方案
findings-number-base = 期初
findings-number-base-ratio = 期初之比
findings-number-base-year = 期初年份
findings-number-before = 前一方案
findings-number-change = 共变动
findings-number-change-a-year = 每年变动
findings-number-city = 全市
findings-number-co2 = 二氧化碳
findings-number-coal = 原煤每吨标准煤
findings-number-covered = 占比
findings-number-denominator = 分母
findings-number-difference = 相差
findings-number-earlier = 较早年份目标
findings-number-earlier-year = 较早年份
findings-number-early-pace = 前段每年
findings-number-energy = 能耗
findings-number-factor = 每吨标准煤
findings-number-firm = 不带“左右”的数
findings-number-first-value = 前者
findings-number-first-year = 前者年份
findings-number-fuels-high = 各种燃料上限
findings-number-fuels-low = 各种燃料下限
findings-number-growth = 年均增长
findings-number-growth-from-base = 由期初起每年需
findings-number-implied = 推得
findings-number-implied-by-stretch = 按力争推得
findings-number-issued-year = 印发年份
findings-number-late-pace = 后段每年
findings-number-later = 较晚年份目标
findings-number-later-year = 较晚年份
findings-number-least = 按最低规模合计
findings-number-least-share = 占比至少
findings-number-left-a-year = 其余各年每年
findings-number-level = 到期水平
findings-number-manufacturing = 制造业增加值
findings-number-mean-high = 加权可得最大
findings-number-mean-low = 加权可得最小
findings-number-multiple = 倍数
findings-number-must = 确保
findings-number-needed = 每年需
findings-number-numerator = 分子
findings-number-output = 总产值
findings-number-pace-left = 其后每年需
findings-number-pace-so-far = 此前年均
findings-number-part = 部分
findings-number-part-needed = 按占比应有的部分
findings-number-places = 地数
findings-number-plausible-average = 合理的期内平均
findings-number-plausible-high = 合理区间上端
findings-number-plausible-low = 合理区间下端
findings-number-published = 公布数
findings-number-published-year = 公布数年份
findings-number-ratio = 比率
findings-number-reached = 到期累计
findings-number-second-value = 后者
findings-number-second-year = 后者年份
findings-number-share = 占比
findings-number-stated-share = 所列占比
findings-number-stretch = 力争
findings-number-sum = 合计
findings-number-taken = 第一段安排
findings-number-target = 目标
findings-number-tax = 税收
findings-number-times-base = 为期初的倍数
findings-number-total = 总数
findings-number-va = 增加值
findings-number-value = 数值
findings-number-whole = 总体
findings-number-year = 年份
findings-number-yearly = 每年

## page: mid-term review

view-review = 中期评估
review-title = 中期评估
review-what = 代入已公布的结果，看各项目标走到哪里、余下各年需要多少
review-moved = 推演已代入公布结果 { $count } 项：总览、目标、图表中 { $years } 年的推演值即由此移动，不是单凭假设推得。
review-outturns = 公布结果
review-outturns-count = 代入 { $imposed } 项，对照 { $compared } 项
review-use-published = 代入方案包中的公布结果
review-nothing-to-use = 方案包没有可代入的公布结果（同口径、可由模型移动）
review-none-published = 基期以后没有公布结果。
review-caption-figures = 基期以后的公布结果
review-column-published = 公布值
review-column-unmoved = 未代入时推演
review-column-scope-source = 口径与来源
review-fitted = 基准情景设定参数时已参考
review-origin-given = 本页录入
review-remove = 删去
review-remove-one = 删去{ $name } { $year } 年公布结果
review-add = 录入公布结果
review-field-indicator = 指标
review-field-year = 年份
review-field-value = 数值（{ $unit }）
review-field-value-plain = 数值
review-field-scope = 口径
review-field-source = 来源
review-field-comparable = 与指标同口径（不勾选则只作对照）
review-take = 代入
review-paste = 从表格粘贴
review-paste-help = 每行一项：指标、年份、数值、单位、口径、来源；可带表头，另可有“地区”“可比”两列。有一格不合，全部不代入。
review-paste-rows = 表格内容
review-take-rows = 全部代入
review-taken = 已代入 { $count } 项。
review-fault-indicator = 请选择指标。
review-fault-year = 请填 { $first }～{ $last } 之间的年份。
review-fault-value = “{ $content }”不是数字。
review-nothing-taken = 以上各处改好之前，一项也不代入。
review-where = 现在的位置
review-targets = 各项目标
review-caption-targets = 各项目标的进度、余下需要与判断
review-column-target = 目标
review-column-wanted = 目标值
review-column-pace = 序时进度
review-column-ends = 到期推演
review-time-done = 时间进度 { $time }，完成率 { $progress }（{ $rule }）
review-ahead = 快于序时进度 { $points } 个百分点
review-behind = 慢于序时进度 { $points } 个百分点
review-even = 与序时进度持平
review-holds = 该年达到
review-holds-not = 该年未达到
review-margin-better = 好 { $amount }
review-margin-worse = 差 { $amount }
review-unmoved = 未代入 { $value }
review-so-far-short = 此前 { $amount }
review-best-short = 取合理区间有利一端：{ $best }
review-common-short = 各链须 { $rate }，合理 { $low }～{ $high }
review-all-verdicts = 全部判断
review-verdict-filter = 按判断筛选
review-shown = 显示 { $shown }/{ $count } 项
subject-outturns = 已代入公布结果 { $count } 项
outturns-table = 代入的公布结果
step-published = 代入公布结果
step-unpublished = 不代入公布结果
step-outturns = 录入公布结果
step-outturn-removed = 删去公布结果

## page: backtest

backtest-title = 回溯检验
backtest-what = 只由 { $year } 年基期和本情景（{ $preset }）推演，不代入任何公布结果，再与其后公布数对照
backtest-run = 检验（{ $paths } 条路径）
backtest-again = 重新检验
backtest-stale = 检验之后假设已改动，下表仍是改动前的情景。
backtest-none = 基期以后没有公布数，无从检验。
backtest-coverage = 同口径公布数 { $count } 项，{ $inside } 项落在 { "P10～P90" } 之间：其中检验 { $checks } 项，{ $checks-inside } 项在内；拟合 { $fits } 项，{ $fits-inside } 项在内。假设恰当时，约八成应在内。
backtest-fitted = “拟合”：该数曾用于设定参数，相符不足为凭。“检验”：未用于设定参数。口径不同的只列出，不计误差。
backtest-caption = 推演与公布数对照
backtest-column-published = 公布值
backtest-column-projected = 推演值
backtest-column-error = 误差
backtest-column-band = { "P10～P90" }
backtest-column-nature = 性质
backtest-column-causes = 误差来自
backtest-inside = 在内
backtest-outside-above = 公布数高于
backtest-outside-below = 公布数低于
backtest-fit = 拟合
backtest-test = 检验
backtest-scope = 口径不同
backtest-sums = 合计
backtest-not-split = 不能分解：{ $causes }
backtest-causes-note = 误差来自：代入其他公布数以后消失的部分；各部分与“其余”之和为误差，“其余”是模型和其他假设的误差。
backtest-points = { $points } 个百分点

## page: quota tables

quota-tables = 全部分解表
quota-table = 分解表
quota-none = 本方案没有可分解的指标。
quota-list-note = 点名称打开。原表来自方案文件；“按方案目标”各表由全市目标和各区县推演得出，尚未分解。
quota-made = 按方案目标（尚未分解）
quota-city-target = 全市目标
quota-check = 合计对照
quota-changed = 已改动
quota-glance-even = 合计相等
quota-glance-over = 超 { $size }
quota-glance-short = 少 { $size }
quota-glance-open = 待分解
quota-glance-interval = 权重不全
quota-glance-outside = 权重不全，区间外
quota-glance-faulty = 有误
quota-caption = { $table }分解表
quota-source = 原表来源：{ $source }。
quota-note = 灰色数为模型给出，可改填。推演结果，不作为下达任务的依据。
quota-keys = 方向键移动，直接输入替换，F2 或双击修改，Enter 向下，Tab 向右，Esc 取消；可与表格软件成块复制、粘贴。
quota-unit-line = 单位：{ $unit }
full-stop = 。
quota-reset = 改回原表
quota-keep = 存为一版
quota-version-name = 第{ $number }版
quota-not-counted = 不计入合计
quota-total = 合计
quota-mean = 各地合成
quota-of-model = 模型给出的数，可改填
quota-yes = 是
quota-no = 否
quota-column-base = 基期值
quota-column-grown = 增速基数
    .help = 增速所依的上一年数值，合成全市增速时作权重
quota-column-weight = 权重
    .help = 指标的分母，如用地、用工、营业收入
quota-column-floor = 下限
quota-column-cap = 上限
quota-column-locked = 锁定
quota-column-capacity = 潜力
quota-column-grade = 等级
quota-column-intensity = 强度
quota-column-quota = 分解指标
quota-column-proposed = 拟分解
quota-column-change = 增减
quota-column-growth = 需增长
    .help = 由基期值到分解指标共需增长
quota-column-projected = 推演值
quota-column-gap = 差额
    .help = 推演值减分解指标
quota-column-target = 全市目标
quota-column-reserve = 统筹指标
quota-column-over = 加码
quota-column-unit = 取整单位
quota-column-least-probability = 最低达成概率
quota-column-last-quota = 上年指标
quota-column-last-done = 上年完成
quota-lock-free = 锁定{ $place }
quota-lock-locked = { $place }已锁定，点击解除
quota-lock-pinned = { $place }已改动，随动时保持不变，点击解除
quota-line-even = { $kind ->
    [sum] 合计
    [same] 各地同为
   *[mean] 各地合成
} { $whole }{ $unit }，全市 { $target }{ $unit }，两者相等
quota-line-differs = { $kind ->
    [sum] 合计
   *[other] 各地合成
} { $whole }，全市 { $target }，{ $side ->
    [short] 少 { $size }{ $unit }（留有余地 { $percent }%）
   *[over] 超 { $size }{ $unit }（加码 { $percent }%）
}
quota-line-open = 已分解 { $whole }{ $unit }（{ $assigned } 处），待分解 { $rest }{ $unit }（{ $open } 处），全市 { $target }{ $unit }
quota-line-unknown = 已分解 { $assigned } 处，待分解 { $open } 处，全市 { $target }{ $unit }
quota-line-interval = 权重不全：无论权重如何，全市值在 { $low }～{ $high }{ $unit } 之间，目标 { $target }{ $unit } 在其中
quota-line-outside = 权重不全：无论权重如何，全市值在 { $low }～{ $high }{ $unit } 之间，目标 { $target }{ $unit } 在其外
quota-weights-needed = 全市恰为 { $target } 时，各地权重所占份额须在：{ $shares }
quota-share-needed = { $place } { $least }～{ $most }%
quota-chance-city = 全市达成概率
quota-chance-all = 各地全部达成
quota-chance-although = 有地方未达成而全市仍达成
quota-hurts = 缺口主要在{ $place }，占全市预期缺口的 { $percent }%
quota-no-chances = 此表的指标没有随机路径，不给出概率。
quota-paste-refused = 粘贴未采用，原表不变：
quota-cells-faulty = 以下各格有误，改正后重新计算：
quota-stuck = 其余各地未随动：
quota-more-remarks = 另有 { $count } 条说明
quota-bound = { $place } { $kind } { $value }
quota-unmet = { $side ->
    [too_low] 目标 { $target }{ $unit } 无法分解：按现有限制至多 { $reachable }{ $unit }，差 { $missing }{ $unit }
    [too_high] 目标 { $target }{ $unit } 无法分解：按现有限制至少 { $reachable }{ $unit }，多 { $missing }{ $unit }
   *[other] 目标 { $target }{ $unit } 无法按此单位取整：最近为 { $reachable }{ $unit }，差 { $missing }{ $unit }
}{ $count ->
    [0] 。
   *[other] 。限制：{ $bounds }。
}
quota-method = 方法
quota-over = 加码
quota-unit = 取整单位
quota-unit-of = 取整单位（{ $unit }）
quota-propose = 试算
quota-follows = 其余随动
quota-follows-help = 改动一地，其余未锁定的地方按此方法重新分配。
quota-needs-paths = 等概率要用随机路径，请先打开“显示不确定性”。
quota-factors = 因素
quota-factor-name = 因素名称
quota-factor-weight = 因素权重
quota-factor-less = 越大分得越少
quota-factor-range = 按最小与最大之间的位置
quota-factor-remove = 去掉因素“{ $name }”
quota-factor-add = 添加因素
quota-factor-new = 因素{ $number }
quota-proposal = { $method }
quota-more = 增加：{ $places }
quota-less = 减少：{ $places }
quota-no-change = 与现分解相同。
quota-filled = 原为空白，已按此方法填出。
quota-residual = 取整后各地合成比目标{ $side ->
    [over] 多
   *[short] 少
} { $size }{ $unit }。
quota-common-probability = 各未锁定地方的达成概率同为{ $chance }。
quota-scores = 得分：{ $scores }。
quota-take = 采用
quota-drop = 放弃
quota-keep-proposal = 另存一版
quota-compare = 版本与方法比较
quota-version-count = 已存 { $count } 版
quota-against = 相对于
quota-by-proposal = 试算期间，需增长、差额、概率按拟分解计。
quota-present = 现分解
quota-last-year = 上年指标
quota-compare-methods = 加入比较的方法
quota-moved = 变动合计
quota-largest = 最大变动
quota-gini = 努力程度基尼系数
quota-lowest = 最低达成概率
quota-spread = 概率极差
quota-points = { $points } 个百分点
quota-restore = 用此版
quota-remove = 删除
quota-drop-version = 删除“{ $name }”
quota-unreachable = 目标无法分解
quota-compare-note = 每列左为分解指标，右为与“相对于”所选的差。努力程度：需增长与推演增长之比，各地相同则基尼系数为 0。

## page: what stands beside the usual quota grid

quota-cell-name = { $place } { $column } { $text }
quota-beside = 更多
quota-beside-columns = 更多列
quota-beside-panels = 更多设定
quota-group-commitment = 性质与最低概率
quota-group-place = 所属与计入合计
quota-group-last-year = 上年指标与完成
quota-group-shares = 权重范围
quota-group-pairs = 相伴指标
quota-panel-reserve = 统筹指标（市级预留）
quota-panel-vintages = 基期多口径
quota-panel-vintages-note = 同一张表，各口径并列
quota-panel-revision = 滚动调整
quota-panel-revision-note = 余下任务 =（目标 − 已完成）÷ 剩余期数
quota-panel-chain = 加码链
quota-panel-chain-note = 逐级加码与留有余地
quota-panel-score = 考核计分
quota-panel-score-note = 填权重后才计算
quota-panel-close = 关闭“{ $panel }”
quota-column-vintage = 基期·{ $vintage }
quota-column-least-share = 权重下限
quota-column-most-share = 权重上限
quota-column-share-needed = 须占份额
    .help = 要使全市恰为目标，此地权重须占的份额
quota-column-commitment = 性质
    .help = 约束性：须保最低达成概率；预期性：不设；底线：不计入合计
quota-column-within = 所属
quota-column-counts-in-total = 计入合计
quota-column-ratchet = 上调占超额
    .help = 鞭打快牛：指标上调占上年超额完成的比例
quota-column-done = 已完成
quota-column-due = 应完成
    .help = 到目前应完成的数；不结转时，超出部分不抵
quota-column-left = 余下
quota-column-per-period = 每期
quota-column-points = 加减分
quota-column-score = 得分
    .help = 按推演值计：封顶完成率 × 权重 ± 加减分
quota-column-points-at-stake = 差一单位失分
    .help = 恰差一个取整单位未完成时失去的分
quota-column-bases-value = 基期值
quota-column-bases-vintage = 口径
quota-column-bases-adjustments-amount = 调整数
quota-column-levels-above-figure = 上级数值
quota-column-levels-below-figure = 下级数值
quota-column-score-cap = 封顶
quota-column-score-weight = 指标权重
quota-column-revision-periods = 剩余期数
quota-column-tiers-rates = 分档比率
quota-column-tiers-edges = 分档分界
quota-column-tiers-points = 等级加减分
quota-commitment-expected = 预期性
quota-commitment-binding = 约束性
quota-commitment-floor = 底线
quota-within-none = 不属于其他地方
quota-weights-bounded = 按所设权重范围，全市值在 { $low }～{ $high }{ $unit } 之间。
quota-weights-cannot = 在此范围内，全市不可能恰为 { $target }{ $unit }。
quota-tiers = 分档规则
quota-tier-rate = 各档比率
quota-tier-rate-of = 第 { $tier } 档比率
quota-tier-edge = 起档强度
quota-tier-edge-of = 第 { $tier } 档起始强度
quota-tier-points = 等级加减分
quota-tier-points-of = { $grade } 级加减分
quota-tier-less = 减一档
quota-tier-more = 加一档
quota-tier-by-edge = 按强度分界（不选则按名次均分）
quota-tiers-usual = 恢复常用分档
quota-score-weight = 指标权重
quota-score-cap = 完成率封顶
quota-score-needed = 填入权重后，表中出现得分与失分。
quota-score-columns = 得分按推演值计，见表中各列。
quota-score-note = 得分：取 100 × 完成率与封顶中较小的，乘权重，再加减分。规则由使用者填定，只供测算，不作排名。
quota-chain-level = 层级
quota-chain-figure = 数值
quota-chain-figure-of = { $level }的数值
quota-chain-factor = 比上一级
quota-chain-cumulative = 比最上级
quota-chain-reserve = 留有余地
quota-chain-city = 全市目标
quota-chain-places = 分解到各地合计
quota-level-above = 添加上级
quota-level-below = 添加下级
quota-level-province = 省下达
quota-level-town = 乡镇合计
quota-level-remove = 去掉“{ $level }”
quota-revision-periods = 剩余期数
quota-revision-carry = 超额结转
quota-revision-again = 按{ $method }再分
quota-revision-differs = ，两者相差 { $difference }。
quota-vintage = 口径
quota-vintage-preliminary = 快报
quota-vintage-yearbook = 年报
quota-vintage-census = 普查修订
quota-vintage-add = ＋{ $vintage }
quota-vintage-remove = 去掉“{ $vintage }”口径
quota-vintage-other = 其他口径
quota-vintage-quota = { $method }的指标
quota-vintages-empty = 在表中“基期·口径”各列填数，这里列出各口径下的分解指标。
quota-adjustment-amount = { $place }的一次性调整
quota-adjustment-reason = 调整原因
quota-adjustment-hint = 如：企业搬迁、停产
quota-adjustment-remove = 去掉{ $place }的调整
quota-adjustment-add = 添加一次性调整
quota-pair-opens = { $side ->
    [first] 相伴指标：{ $indicator }推演 { $value }（全市），由此处腾出的土地开出
   *[second] 相伴指标：{ $indicator }推演 { $value }（全市），为此处提供用地
}
quota-pair-lets-in = { $side ->
    [first] 相伴指标：{ $indicator }推演 { $value }（全市），靠此处腾出的用能落地
   *[second] 相伴指标：{ $indicator }推演 { $value }（全市），为此处腾出用能
}
quota-pair-uses = { $side ->
    [first] 相伴指标：{ $indicator }推演 { $value }（全市），为此处产出所用
   *[second] 相伴指标：{ $indicator }推演 { $value }（全市），要用此处的资源
}
quota-revision-line = { $done ->
    [none] 已完成尚未填，全市
   *[other] 全市已完成 { $done }{ $unit }，
}余 { $left }{ $unit }{ $periods ->
    [1] {""}
   *[other] （{ $periods } 期，首期 { $each }）
}；各地合计余 { $total }{ $unit }

## page: quota tables from files and into files

open-table = 打开表格
open-table-note = 可选 CSV 或 XLSX 文件，也可拖入页面；文件仅在本机处理，请勿录入涉密信息。
save-table = 保存为
save-table-xlsx = 本表 XLSX（带公式）
save-annex-xlsx = 全部分解表 XLSX（附表）
save-table-csv = 本表 CSV
file-reading = 正在读取文件
file-not-written = 文件没有保存：
file-holds = “{ $file }”的内容
file-refused = “{ $file }”有 { $count } 处错误，没有采用，页面上的表不变。改正后可再次打开。
file-without = “{ $file }”里没有本方案的分解表，页面上的表不变。
file-found = 找到 { $count } 张分解表，尚未采用。
file-same = 找到 { $count } 张分解表，与页面上的完全相同。
file-sheet = 工作表
file-cell = 单元格
file-content = 内容
file-reason = 原因
file-remedy = 改法
file-rows = 行数
file-moved = 分解指标有变
file-table-same = 相同
file-other-cells = 其他列有变
file-more-faults = 另有 { $count } 处错误。
file-extra-places = 表中没有的地方，未采用：{ $places }。
file-columns-stay = 文件中空着的列，页面上保持原样；采用后可撤销。
quota-file-title = { $city }{ $year }{ $table }分解表
quota-annex-title = { $city }主要指标分解表
quota-annex-file = 附表
quota-annex-unit = 见各指标名称
quota-no-unit = 无
quota-file-unit = 单位：{ $unit }　制表日期：{ $day }
quota-file-note = 说明：基期为 { $base } 年，基期值未注明的取自方案文件及统计；推演结果，非统计数据，不作为下达任务的依据；因四舍五入，分项之和可能不等于合计。
quota-file-source = 资料来源：{ $source }；方案包 { $plan } 第 { $version } 版，摘要 { $digest }。
quota-file-document = 《{ $title }》{ $number ->
    [none] { "" }
   *[other] （{ $number }）
}{ $clause ->
    [none] { "" }
   *[other] ，{ $clause }
}
day = { $year }年{ $month }月{ $day }日
diagnostic-sheets-unavailable = 读写表格文件的部件没有载入。
    .remedy = 请检查网络后再试；页面其他部分不受影响。

## page: the memo on a quota table

memo-open = 测算稿
memo-print = 打印
memo-save = 保存网页
memo-faulty = 分解表有误，改正后才能成稿。
memo-title = { $city }{ $year }{ $table }分解测算
memo-kind = （工作测算稿　{ $day }）
memo-join = { "" }
memo-annex = 附表
memo-head-target = 一、目标
memo-head-method = 二、分解方法
memo-head-table = 三、分解结果
memo-head-chances = 四、达成可能
memo-head-risks = 五、风险提示
memo-target = { $year }全市“{ $table }”目标{ $side ->
    [most] 不高于
   *[least] 为
} { $target }{ $unit }，{ $places ->
    [0] 尚未分解到各地。
   *[other] 分解到 { $places } 个地方。
}
memo-target-none = { $year }全市“{ $table }”没有目标数，分解到 { $places } 个地方。
memo-method-given = 各地指标为方案原表所定，未作改动。
memo-method = { $method }：{ $meaning }；取整单位 { $unit }{ $name }{ $over ->
    [none] 。
   *[other] ，加码 { $over }。
}
memo-method-edited = 在方案原表基础上改动 { $count } 处：{ $places }。
memo-method-none = 各地指标尚未定数。
memo-method-hand = 各地指标由人工填定。
memo-held = { $kind } { $count } 处
memo-held-all = 其中{ $parts }。
memo-head-unit = { $head }（{ $unit }）
memo-not-counted = { $place }（不计入合计）
memo-group = { $group }：{ $places }。
memo-place = { $place }（{ $detail }）
memo-is = { "" }
memo-chance-sure = 把握较大（80% 以上）
memo-chance-likely = 有可能（50%～80%）
memo-chance-hard = 难度较大（20%～50%）
memo-chance-hardly = 很难达成（不足 20%）
memo-gap-made = 推演值达到分解指标的
memo-gap-short = 推演值未达到分解指标的
memo-gap = { $side ->
    [short] 差
   *[over] 超
} { $size }{ $unit }
memo-no-quotas = 各地指标尚未定数，不判断各地能否达成。
memo-no-projection = 该指标没有分地区推演，不判断各地能否达成。
memo-risk-over = 各地指标合起来高于全市目标 { $percent }%（加码），各地压力大于全市所需。
memo-risk-short = 各地指标合起来低于全市目标 { $percent }%，各地全部完成，全市仍有缺口。
memo-risk-open = 还有 { $open } 处没有定数，全市能否达成尚不能判断。
memo-risk-weights = 权重不全，全市值只能给出区间；补齐各地分母之前，不能断定各地全部完成时全市是否达成。
memo-risk-hurts = 全市若未达成，缺口主要在{ $place }，占全市预期缺口的 { $percent }%。
memo-risk-effort = { $place }所需增长为其推演增长的 { $times } 倍，在各地中最高。
memo-risk-ratchet = 指标增幅占上年超额完成部分的比例：{ $places }；须防鞭打快牛。
memo-risk-more = 另有 { $count } 条提示，见页面。
memo-risk-none = 未见需要提示的事项。
memo-data = 数据日期：基期 { $base } 年{ $issued ->
    [none] {""}
   *[other] ，方案文件 { $issued } 印发
}；测算日期 { $day }。
memo-scenario = 情景：{ $name }（情景摘要 { $digest }）；引擎 { $engine }。
memo-outturns = 推演已代入公布结果 { $count } 项：{ $list }。
memo-outturn = { $indicator }（{ $year }年）
memo-changed = 已调整假设 { $count } 项：{ $list }。
memo-lever = { $lever } { $from } → { $to }
memo-paths = 概率按 { $paths } 条随机路径（种子 { $seed }）算出，是所列假设下的比例，不是考核结论。

## page: sources and explanation

explain = { $indicator }：数据说明
explain-how = 如何得出
explain-formula = 算法
explain-scope = 口径
explain-kind = 性质
kind-computed = 推演值，由基期数据和下列假设算得
kind-tracked = 推演值，方案单列指标，按自身变动参数推演
explain-base-source = 基期来源
explain-targets = 方案目标
explain-actuals = 已公布数据
not-comparable = 口径不同，仅供参考
other-scope = 另有 { $count } 项已公布数据口径不同，不入图比较，数值与口径见“来源与方法”。
explain-inputs = 影响它的 { $count } 项假设
explain-no-inputs = 没有可调的假设影响它。
quoted = “{ $quote }”
source-words = { $kind }：{ $words }
the-document = 方案文件
document-issuer = 发文机关
document-number = 文号
document-issued = 发文日期
pack = 方案包
pack-digest = 摘要
superseded = 本方案已由后续方案（{ $plan }）接续。
superseded-tag = 已有后续方案
absent-blocks = 无基期而不推演的部分：{ $blocks }
about-model = 关于模型
model-note-what = 本页回答“在所列假设下，方案会走到哪里”，是推演，不是统计，也不是下达任务的依据。
model-note-price = 总产值、增加值和翻番按现价计算；价格部分与实际部分分开列示。
model-note-organic = 产业链增速只指存量企业，新项目投产和小升规的产出另计。
model-note-limits = 用地、用能约束为模型假设，不代表审批意见。
model-note-freed = 腾出用能与节能量是两回事，口径有交叉，不相加。
model-note-certainty = 所列数字为一组假设下的单一结果；显示不确定性时，随机路径的带和概率另列其旁。
model-note-order = 不同方案的目标口径不同，不合并、不相加；不涉及任何企业名称。
figures-and-sources = 数据与来源
source-search = 查找数据、来源或原文
sources-of-baseline = 基期数据
sources-of-regions = 区县产值占比
sources-of-levers = 假设
sources-of-targets = 目标
sources-of-published = 已公布数据

## page: figures of the base year

baseline-output = 规上工业总产值
baseline-va = 规上工业增加值
baseline-land = 工业用地在用
baseline-land_pool = 可供用地结余
baseline-workers = 规上工业从业人员
baseline-tax = 规上工业税收
baseline-energy = 能源消费量
baseline-energy_pool = 用能指标结余
baseline-co2_factor = 碳排放因子
baseline-gdp = 地区生产总值
baseline-manufacturing_va = 制造业增加值
baseline-listed_count = 上市公司数
baseline-listed_market_value = 上市公司总市值
baseline-ipo_pipeline = 上市后备企业（辅导、在审）
baseline-ipo_value = 单家首发上市公司市值
baseline-inefficient_firms = 待整治低效企业
baseline-backlog = 未落地签约投资
baseline-upgrade_investment = 技术改造投资
baseline-investment_phasing = 项目投资分年完成比例
baseline-projects_history = { $year }年落地投资

## Audit: severities, and what is found; figures with their units

audit-figure = { $number }{ $unit }
audit-severity-contradiction = 矛盾
audit-severity-not-additive = 不可加总
audit-severity-tension = 存疑
audit-severity-shift = 目标变动
audit-severity-already-met = 已达到
audit-severity-note = 提示
audit-no-scope = 未注明
audit-share-not-fitting = “{ $first }”{ $part }是“{ $second }”{ $whole }的 { $share }，与“{ $third }”{ $stated_share }不符；占 { $stated_share }须达 { $part_needed }。
audit-part-exceeds-whole = “{ $first }”{ $part }是“{ $second }”的一部分，却大于后者的 { $whole }。
audit-two-numbers = 同一事项有两个数：“{ $first }”为 { $first_value }，“{ $second }”为 { $second_value }，相差 { $difference }。
audit-stretch-below-must = “{ $second }”力争 { $stretch }，低于“{ $first }”确保的 { $must }。
audit-mean-outside-regions = “{ $first }”全市 { $city }，各地数值只能使全市在 { $mean_low }至 { $mean_high }之间，任何权重都得不到。
audit-sum-differs = “{ $first }”各部分合计 { $sum }，总数为 { $whole }，相差 { $difference }。
audit-quotas-exceed-city = “{ $first }”全市 { $city }；各地数值按方案包所列份额区间加权，在 { $mean_low }至 { $mean_high }之间，高出部分属层层加码。
audit-mean-needs-unlikely-weights = “{ $first }”全市 { $city }；各地数值按方案包所列份额区间加权，在 { $mean_low }至 { $mean_high }之间，够不到全市数。
audit-yearly-misses-total = “{ $first }”每年 { $yearly }，由 { $base }起到 { $year } 年为 { $reached }，不到“{ $second }”的 { $total }。
audit-growth-beyond-range = “{ $first }”{ $target }（{ $year } 年）需自 { $base_year } 年起每年 { $needed }，超出合理区间 { $plausible_low }至 { $plausible_high }。
audit-pace-so-far = “{ $first }”{ $target }（{ $year } 年）：{ $base_year } 年 { $base }，{ $published_year } 年已公布 { $published }，年均 { $pace_so_far }；其后每年需 { $pace_left }。
audit-speeds-up = “{ $first }”由 { $base }（{ $base_year } 年）到 { $earlier }（{ $earlier_year } 年）每年 { $early_pace }，再到 { $later }（{ $later_year } 年）每年 { $late_pace }，后段明显加快。
audit-slows-down = “{ $first }”由 { $base }（{ $base_year } 年）到 { $earlier }（{ $earlier_year } 年）每年 { $early_pace }，再到 { $later }（{ $later_year } 年）每年 { $late_pace }，后段明显放慢。
audit-later-below-earlier = “{ $second }”{ $later_year } 年 { $later }，不及“{ $first }”{ $earlier_year } 年的 { $earlier }。
audit-stands-still = “{ $first }”{ $earlier_year } 年 { $earlier }，“{ $second }”{ $later_year } 年仍为 { $later }。
audit-back-loaded = “{ $first }”到 { $year } 年 { $total }（期初 { $base }），到 { $first_year } 年只安排 { $taken }，每年 { $yearly }；其后每年需 { $left_a_year }。
audit-front-loaded = “{ $first }”到 { $year } 年 { $total }（期初 { $base }），到 { $first_year } 年已安排 { $taken }，每年 { $yearly }；其后每年只余 { $left_a_year }。
audit-implied-denominator = “{ $first }”{ $numerator }与“{ $second }”{ $ratio }（{ $year } 年）合起来，意味着{ $third }为 { $implied }，比 { $base_year } 年的 { $base }（{ $basis }）变动 { $change }，每年 { $change_a_year }。
audit-denominator-shrinks = “{ $first }”{ $numerator }与“{ $second }”{ $ratio }合起来，意味着{ $third }每年变动 { $change_a_year }，{ $base_year } 年到 { $year } 年共 { $change }。
audit-implied-gdp = “{ $first }”{ $va }与“{ $second }”{ $share }（{ $year } 年）合起来，制造业增加值约 { $manufacturing }，意味着地区生产总值 { $implied }；{ $base_year } 年为 { $base }（{ $basis }），每年需 { $change_a_year }。
audit-tax-share = “{ $first }”{ $tax }与“{ $second }”{ $va }（{ $year } 年）合起来，税收占增加值 { $implied }；{ $base_year } 年（{ $basis }）为 { $base }。
audit-va-rate = “{ $first }”{ $va }与“{ $second }”{ $output }（{ $year } 年）合起来，增加值率 { $implied }；{ $base_year } 年（{ $basis }）为 { $base }。
audit-co2-factor = “{ $first }”{ $co2 }与“{ $second }”{ $energy }合 { $factor }，低于原煤的 { $coal }，不全是煤或口径不一。
audit-co2-factor-unphysical = “{ $first }”{ $co2 }与“{ $second }”{ $energy }合 { $factor }，各种燃料在 { $fuels_low }至 { $fuels_high }之间。
audit-multiple-base = “{ $first }”{ $multiple }：{ $year } 年 { $level }意味着 { $base_year } 年为 { $implied }，而期初（{ $basis }）为 { $base }，实为 { $times_base }。
audit-multiple-readings = “{ $first }”{ $multiple }：按确保的 { $level }，{ $base_year } 年应为 { $implied }；按力争的 { $stretch }，应为 { $implied_by_stretch }。
audit-multiple-unpublished = “{ $first }”{ $multiple }：{ $year } 年 { $level }意味着 { $base_year } 年为 { $implied }；该数没有公布来源。
audit-growth-base = “{ $first }”{ $growth }与“{ $second }”{ $level }（{ $year } 年）意味着 { $base_year } 年为 { $implied }，而期初（{ $basis }）为 { $base }，由此起每年需 { $growth_from_base }。
audit-raised = “{ $first }”：{ $earlier_plan }为 { $before }（{ $earlier_level }，{ $earlier_year } 年），{ $later_plan }提高到 { $after }（{ $later_level }，{ $later_year } 年）。
audit-lowered = “{ $first }”：{ $earlier_plan }为 { $before }（{ $earlier_level }，{ $earlier_year } 年），{ $later_plan }降为 { $after }（{ $later_level }，{ $later_year } 年）。
audit-yearly-raised = “{ $first }”折合每年：{ $earlier_plan }为 { $before }（{ $earlier_level }，到 { $earlier_year } 年），{ $later_plan }提高到 { $after }（{ $later_level }，到 { $later_year } 年）。
audit-yearly-lowered = “{ $first }”折合每年：{ $earlier_plan }为 { $before }（{ $earlier_level }，到 { $earlier_year } 年），{ $later_plan }降为 { $after }（{ $later_level }，到 { $later_year } 年）。
audit-yearly-far-apart = 折合每年：{ $earlier_plan }的“{ $first }”为 { $before }（到 { $earlier_year } 年），{ $later_plan }的“{ $second }”为 { $after }（到 { $later_year } 年），相差过大，应不是同一口径，不作比较。
audit-delayed = “{ $first }”{ $before }：{ $earlier_plan }为 { $earlier_year } 年（{ $earlier_level }），{ $later_plan }推迟到 { $later_year } 年（{ $later_level }）。
audit-brought-forward = “{ $first }”：{ $earlier_plan }为 { $earlier_year } 年 { $before }（{ $earlier_level }），{ $later_plan }提前到 { $later_year } 年 { $after }（{ $later_level }）。
audit-leap-between-plans = “{ $first }”：{ $earlier_plan } { $earlier_year } 年 { $earlier }，{ $later_plan } { $later_year } 年 { $later }，其间每年需 { $needed }，合理区间为 { $plausible_low }至 { $plausible_high }。
audit-met-at-base = “{ $first }”{ $target }（{ $year } 年）：{ $base_year } 年（{ $basis }）已是 { $base }。
audit-met-before-due = “{ $first }”{ $target }（{ $year } 年）：{ $published_year } 年（{ $basis }）已是 { $published }。
audit-reworded = 同一个数两处说法不同：“{ $first }”{ $about }带“{ $level }”，“{ $second }”{ $firm }不带。
audit-two-definitions = “{ $first }”{ $first_value }（{ $first_year } 年）与“{ $second }”{ $second_value }（{ $second_year } 年）口径不同（{ $first_scope }；{ $second_scope }），不作比较。
audit-stock-and-flow = “{ $first }”{ $first_value }（{ $first_year } 年）与“{ $second }”{ $second_value }（{ $second_year } 年）一为期末数，一为新增或累计数，不作比较。
audit-output-and-revenue = “{ $first }”{ $first_value }（{ $first_year } 年）是产值，“{ $second }”{ $second_value }（{ $second_year } 年）是营业收入，不作比较。
audit-far-apart = “{ $first }”：{ $earlier_plan }为 { $before }（{ $earlier_year } 年），{ $later_plan }的“{ $second }”为 { $after }（{ $later_year } 年），相差过大，应不是同一口径，不作比较。
audit-due-before-issue = “{ $first }”{ $target }是 { $year } 年的目标，而文件 { $issued_year } 年才印发。
audit-not-handed-down = “{ $first }”全市 { $value }，分解表中该行没有数字。
audit-sizes-exceed = “{ $first }”等各类按个数和最低规模合计至少 { $least }，超过“{ $second }”的 { $whole }。
audit-rows-disagree = “{ $first }”全市 { $city }：只要“{ $second }”{ $second_value }、“{ $third }”{ $third_value }两行成立，无论各地用地多少，按各地数值得到的全市数都在 { $mean_low }至 { $mean_high }之间，三行的全市数不能同时恰好成立。
audit-sizes-short = “{ $first }”等各类按个数和最低规模合计 { $least }，只及“{ $second }”{ $whole }的 { $covered }；其余 { $difference }要靠超出最低规模或类别以外的来源。
audit-base-unsaid = “{ $first }”到 { $year } 年 { $total }；若到期末都照 { $first_year } 年的每年 { $yearly }，{ $base_year } 年须已有 { $implied }，而该数没有公布。
audit-whole-beyond-range = “{ $first }”等 { $part }与“{ $second }”{ $stated_share }（{ $year } 年）合起来，意味着{ $third }约 { $implied }，是 { $base_year } 年 { $base }（{ $basis }）的 { $times_base }，每年 { $change_a_year }，超出合理区间 { $plausible_low }至 { $plausible_high }；或总数另有口径。
audit-implied-whole = “{ $first }”等 { $part }与“{ $second }”{ $stated_share }（{ $year } 年）合起来，意味着{ $third }约 { $implied }，文件没有这个数；{ $base_year } 年为 { $base }（{ $basis }），每年 { $change_a_year }。
audit-coverage-short = “{ $first }”每年 { $part }，即使每次都不重复，合计 { $total }，只及{ $third } { $base }（{ $base_year } 年，{ $basis }）的 { $covered }，达不到“{ $second }”{ $stated_share }。
audit-share-leaps = “{ $first }”由 { $base_year } 年 { $base }增到 { $year } 年 { $part }：即使{ $third }每年增长 { $plausible_high }，占比也要由 { $share }升到 { $least_share }以上。
audit-ratio-shifts = “{ $first }”{ $numerator }是“{ $second }”{ $denominator }（{ $year } 年）的 { $ratio }；{ $base_year } 年为 { $base_ratio }。
audit-sizes-beyond-base = “{ $first }”等各类按个数和最低规模合计每年至少 { $least }，是 { $base_year } 年{ $third } { $base }（{ $basis }）的 { $times_base }；即使每年增长 { $plausible_high }，期内平均也只有 { $plausible_average }。
audit-denominator-stands = “{ $first }”为 { $numerator }、“{ $second }”也为 { $ratio }，合起来意味着 { $base_year } 年到 { $year } 年{ $third }变动 { $change }，增长全靠效率。
audit-multiple-outrun = “{ $first }”{ $multiple }：{ $year } 年 { $level }意味着 { $base_year } 年为 { $implied }，而 { $published_year } 年已公布 { $published }，其间每年须增 { $needed }，合理区间至多 { $plausible_high }：期初不是此数，或口径已变。
audit-later-below-in-other-scope = “{ $first }”{ $first_value }（{ $first_year } 年，{ $first_scope }）与“{ $second }”{ $second_value }（{ $second_year } 年，{ $second_scope }）：后一年反低于前一年，除非口径不同。
audit-number-dropped = “{ $first }”：{ $earlier_plan }为 { $before }（{ $earlier_year } 年），{ $later_plan }的“{ $second }”不再写明数字。
audit-nearly-met = “{ $first }”{ $target }（{ $year } 年）：{ $published_year } 年（{ $basis }）已是 { $published }，其后每年只需 { $pace_left }，低于合理区间的下限 { $plausible_low }。
audit-uniform-row = “{ $first }”各地与全市都是 { $city }，{ $places } 地一个数，没有按各地情况分解。

## What is wrong with a plan pack, a scenario or published results: what and why, and how to mend it; the place is told beside it

diagnostic-toml-syntax = 不符合 TOML 格式：{ $reason }。
    .remedy = 请修改该行，格式见 { "docs/pack-format.md" }。
diagnostic-json-syntax = 不符合 JSON 格式：{ $reason }。
    .remedy = 请修改该处，键名与 TOML 方案包相同。
diagnostic-not-a-pack = 不是方案包：有 { $count } 处不符合 TOML 格式。
    .remedy = 请核对文件是否选对；方案包为 TOML 或 JSON 文本，格式见 { "docs/pack-format.md" }。
diagnostic-pack-without-parts = 不是方案包：其中没有方案、产业链和地区。
    .remedy = 请核对文件是否选对；格式见 { "docs/pack-format.md" }。
diagnostic-pack-too-large = 方案包有 { $bytes } 字节，超过上限 { $most }，未予读取。
    .remedy = 请核对文件是否选对。
diagnostic-key-doubled = 同一键重复出现：{ $reason }。
    .remedy = 请只保留一处。
diagnostic-key-unknown = 没有“{ $key }”这个键，所写内容不会起作用。
    .remedy = 请核对拼写，或删去。
diagnostic-key-missing = 缺少“{ $key }”。
    .remedy = 请补上。
diagnostic-type-wrong = 类型不符，应为{ $expected ->
    [table] 表（键与值）
    [text] 非空文字
    [number] 数字
    [list] 列表
   *[other] { $expected }
}。
    .remedy = 请按该类型改写。
diagnostic-id-form = 编号“{ $id }”不合规则。
    .remedy = 编号以小写字母开头，只用小写字母、数字、点、横线和下划线。
diagnostic-by-hand = 人工跟踪的指标须用 { "by_hand" } 说明为何没有推演方式；有推演方式的不写。
    .remedy = { "process = \"none\"" } 时写 { "by_hand" }，取已知的词或 { "{ zh, en }" }；否则删去。
diagnostic-ratio-denominator = 比率须写明分母，其他指标不写分母。
    .remedy = { "kind = \"ratio\"" } 时写 { "denominator" }（被什么除）；否则删去。
diagnostic-relation-item-unknown = 没有“{ $item }”这个目标、基期数或指标。
    .remedy = 使用目标的编号、{ "baseline.<key>" } 或指标的编号。
diagnostic-relation-items = “{ $kind }”关系的项数不对（{ $count } 项）。
    .remedy = { "part_of" }、{ "share_of" } 为部分和整体，{ "ratio_of" } 为分子和分母，{ "sum_of" } 为两个以上的部分。
diagnostic-relation-result = “{ $kind }”关系的 { "result" } 不对。
    .remedy = { "share_of" }、{ "ratio_of" }、{ "sum_of" } 须写 { "result" }；{ "part_of" } 不写。
diagnostic-relation-item-twice = 同一关系中“{ $item }”出现两次。
    .remedy = 自己与自己没有关系，各项和 { "result" } 各写一次。
diagnostic-relation-round = 此关系称“{ $part }”是“{ $whole }”的一部分，而其他关系称后者是前者的一部分。
    .remedy = 请核对谁包含谁。
diagnostic-quote-without-number = 引文“{ $quote }”没有载明 { $value } { $unit }。
    .remedy = 引用写有这个数的原文，或更正数值与单位。
diagnostic-quote-not-in-document = 引文“{ $quote }”不在文件原文中。
    .remedy = 逐字引用原文；空白与全半角标点不限。
diagnostic-document-differs = 所给原文与数据包登记的 { "SHA-256" } 不符。
    .remedy = 提供登记的那份原文，或更正 { "document.sha256" }。
diagnostic-target-unknown = 没有目标“{ $target }”。
    .remedy = 使用方案中目标的编号。
diagnostic-target-in-base-year = 目标“{ $target }”在基期 { $year } 年或更早，已成事实，不能推演。
    .remedy = 请选基期以后的目标。
diagnostic-target-out-of-reach = 所动的假设影响不到目标“{ $target }”的指标“{ $indicator }”。
    .remedy = 请换一项假设；{ "tuiyan sensitivity" } 列出哪些假设起作用。
diagnostic-group-unknown = 没有假设分组“{ $group }”。
    .remedy = 可选：{ $known }。
diagnostic-group-without-band = 分组“{ $group }”中没有设合理区间的假设，无从同步变动。
    .remedy = 请另选一组，或只动一项假设。
diagnostic-means-twice = 同时给出了一项假设和一个分组。
    .remedy = 请只保留其中一个。
diagnostic-indicator-absent = 指标“{ $indicator }”在 { $year } 年没有数值。
    .remedy = 增速等指标从基期次年起才有；请选其他年份。
diagnostic-plane-of-what = 没有说明看哪个指标的哪一年，或哪个目标。
    .remedy = 请给出指标和年份，或只给出目标。
diagnostic-axes-same = 两条轴是同一项假设“{ $lever }”。
    .remedy = 请选两项不同的假设。
diagnostic-axis-whole = 假设“{ $lever }”只取整数，不能作轴。
    .remedy = 请选其他假设。
diagnostic-axis-ticks = “{ $lever }”轴上的取值个数是 { $count }，应为 { $least }～{ $most }。
    .remedy = 请改取值个数。
diagnostic-axis-range = “{ $lever }”轴的两端应由小到大，并在 { $min }～{ $max } { $unit } 之内。
    .remedy = 请改两端。
diagnostic-target-without-number = 目标“{ $target }”没有数值。
    .remedy = 换一个有数值的目标。
diagnostic-target-not-projected = 目标“{ $target }”不在推演范围内。
    .remedy = 换一个可推演的目标。
diagnostic-risk-deviation = 波动（标准差）不能为负，也不能无穷：{ $value }。
    .remedy = 改为不小于零的数。
diagnostic-risk-persistence = 持续性应在 0 与 1 之间：{ $value }。
    .remedy = 改为 0 到 1 之间的数。
diagnostic-risk-paths = 随机路径数应为 1～{ $max } 的整数：{ $value }。
    .remedy = 改为这一范围内的整数，例如 10000。
diagnostic-risk-seed = 随机种子应为 0～{ $max } 的整数。
    .remedy = 改为这一范围内的整数，例如 1。
diagnostic-quota-choice-unknown = 该方案没有“{ $id }”这张分解表。
    .remedy = 请从列表中选择一张分解表。
diagnostic-quota-method-unknown = 没有“{ $method }”这种分解方法。
    .remedy = 请从方法菜单中选择。
diagnostic-quota-table-not-offered = 文件中的“{ $name }”不在本方案可打开的分解表之列，未读入。
    .remedy = 请核对指标名称和年份，或改用列表中的指标。
diagnostic-risk-absent = 该方案没有给出任何波动（risk）：除上市家数外，各条随机路径完全相同，概率没有意义。
    .remedy = 请在方案包的 [risk] 中写明各项波动及其来源。
diagnostic-risk-not-finite = “{ $indicator }”在 { $year } 年的某些随机路径上算不出有限的数。
    .remedy = 请检查影响它的假设和波动是否取了极端值。
diagnostic-outturns-cut-on-paths = 有 { $count } 条随机路径不能如数代入实际值，已取到限值。
    .remedy = 核对实际值与假设是否相容。
diagnostic-outturns-left-out = 回测不代入实际值，情景中的实际值未用。
    .remedy = 如需代入，请用 { "tuiyan project" }。
diagnostic-correlation-not-square = 相关矩阵不是四行四列。
    .remedy = 依次写宏观、价格、市场、落地四行四列。
diagnostic-correlation-not-symmetric = 相关矩阵不对称。
    .remedy = 使对称位置的两个系数相同。
diagnostic-correlation-diagonal = 相关矩阵的对角线应为 1。
    .remedy = 将对角线改为 1。
diagnostic-correlation-bounds = 相关系数应在 −1 与 1 之间。
    .remedy = 更正越界的系数。
diagnostic-correlation-mended = 相关矩阵不是正定矩阵，已取最接近的相关矩阵，系数最多变动 { $change }。
    .remedy = 减小几个系数的绝对值，使四个系列能够同时成立。
diagnostic-risk-missing = 数据包没有 [risk] 表，不能显示不确定性。
    .remedy = 需要时按格式说明补写波动数。
diagnostic-risk-incomplete = [risk] 表未写：{ $keys }，均按 0 计。
    .remedy = 逐项写明；确为 0 的写 0 并说明理由。
diagnostic-risk-zero = “{ $key }”的波动为 0，其来源没有说明理由。
    .remedy = 来源改为推算或假设，写明为何取 0。
diagnostic-spread-city = 全市规上工业增加值当年实际增速的标准差：模拟 { $simulated }%，已公布数据不低于 { $observed }%。
    .remedy = 偏窄时请核对宏观、产业链、区域波动，不要为某一个数据而调。
diagnostic-spread-region = “{ $region }”规上工业增加值当年实际增速的标准差：模拟 { $simulated }%，已公布数据不低于 { $observed }%。
    .remedy = 偏窄时请核对该区域与产业链的波动，不要为某一个数据而调。
diagnostic-spread-average = 全市规上工业增加值 { $first }—{ $last } 年年均实际增速的标准差：模拟 { $simulated }%，按已公布数据推算不低于 { $observed }%。
    .remedy = 偏窄时请核对持续性和各项波动，不要为某一个数据而调。
diagnostic-id-doubled = 编号“{ $id }”重复。
    .remedy = 请改为各不相同的编号。
diagnostic-word-unknown = 不认识“{ $word }”。
    .remedy = 可用：{ $known }。
diagnostic-number-not-finite = “{ $key }”不是有限的数。
    .remedy = 请改为普通数字，不能用 { "nan" } 或 { "inf" }。
diagnostic-number-not-whole = “{ $key }”应为整数。
    .remedy = 请改为整数。
diagnostic-number-negative = “{ $key }”不能为负，步长须大于 0。
    .remedy = 请改正该数。
diagnostic-number-outside = “{ $key }”不在 { $min }～{ $max } 之间。
    .remedy = 请改正这个数。
diagnostic-band-form = “{ $key }”应为 [下限, 上限]，且下限不大于上限。
    .remedy = 请按此改写。
diagnostic-unit-missing = 缺少单位。
    .remedy = 请写明单位，如 { "unit" } = "{ $expected }"。
diagnostic-unit-mismatch = 单位“{ $unit }”不能换算为“{ $expected }”。
    .remedy = 请改用可换算的单位，并核对数值。
diagnostic-source-missing = 这个数没有来源。
    .remedy = 请补上 { "source" }；没有公开来源的写 { "kind = \"assumption\"" }，并在 { "ref" } 中说明取值理由。
diagnostic-source-incomplete = 来源缺少“{ $key }”。
    .remedy = 方案原文须有 { "clause" } 和 { "quote" }，统计和假设须有 { "ref" }，推算须有 { "quote" }（算式）。
diagnostic-sha256-form = 文件摘要应为 64 位十六进制数。
    .remedy = 请填方案文本的 { "SHA-256" }，或删去。
diagnostic-year-form = “{ $key }”不是年份。
    .remedy = 请写四位年份。
diagnostic-year-outside = 年份 { $year } 不在 { $first }～{ $last } 之间。
    .remedy = 请核对年份。
diagnostic-year-outside-plan = { $year } 年不在推演期内：应晚于基期 { $first } 年，不晚于 { $last } 年。
    .remedy = 请改为推演期内的年份。
diagnostic-year-and-period = { "year" } 与 { "period" } 不能同时给出。
    .remedy = 单年目标写 { "year" }，期间目标写 { "period" }，只留一个。
diagnostic-horizon-before-base = 推演末年 { $horizon } 应晚于基期 { $base_year }，且不超过其后 30 年。
    .remedy = 请改正推演末年。
diagnostic-no-chains = 没有产业链。
    .remedy = 请至少写一条产业链及其基期产值。
diagnostic-no-regions = 没有地区。
    .remedy = 没有分区数据时，写一个 { "kind = \"city\"" } 的地区，产值占比为 1。
diagnostic-chain-unknown = 没有产业链“{ $chain }”。
    .remedy = 请改用 { "chains" } 中的编号。
diagnostic-region-unknown = 没有地区“{ $region }”。
    .remedy = 请改用 { "regions" } 中的编号。
diagnostic-indicator-unknown = 没有指标“{ $indicator }”，或它需要的基期数据没有给出。
    .remedy = 请核对编号；方案自有指标须先写入 { "indicators" }。
diagnostic-indicator-in-registry = “{ $id }”是模型已有的指标，不能另行定义。
    .remedy = 请换一个编号，或直接使用模型的指标。
diagnostic-shares-partial = 有的给了占比，有的没有。
    .remedy = 请全部给出，或全部不给。
diagnostic-shares-sum = 占比应均不为负、合计为 1，现合计 { $sum }。
    .remedy = 请调整各项占比，使合计为 1（100%）。
diagnostic-share-bounds = 占比 { $value } 不在 0～1 之间（{ $region }）。
    .remedy = 请改为 0～1 之间的数。
diagnostic-va-missing = 既没有各产业链的增加值率，也没有全市增加值。
    .remedy = 请给出其中一种。
diagnostic-va-rate-bounds = 增加值率 { $value } 不在 { $min }～{ $max } 之间。
    .remedy = 请核对产值、增加值和增加值率。
diagnostic-sum-differs = 所写合计 { $stated } 与分项之和 { $sum } 相差超过 0.5%。
    .remedy = 请核对哪个数有误；推演以分项为准。
diagnostic-output-zero = 基期总产值须大于 0。
    .remedy = 请核对各产业链的产值和各地区的占比。
diagnostic-land-zero = 基期工业用地须大于 0。
    .remedy = 请改正，或删去该项，不推演用地。
diagnostic-margins-unreachable = 按地区和按产业链的合计无法同时满足（相差 { $error }）。
    .remedy = 请检查 { "specialisation" } 中为 0 的格子。
diagnostic-specialisation-shape = { "specialisation" } 的行列数与地区、产业链不符。
    .remedy = 应为每个地区一行、每条产业链一列。
diagnostic-block-partial = 缺少“{ $key }”：{ $keys } 须一并给出，或一并不给。
    .remedy = 请补上，或删去同组各项。
diagnostic-block-missing = 有“{ $key }”而没有“{ $block }”，该数不起作用。
    .remedy = 请补上“{ $block }”，或删去该数。
diagnostic-lever-unknown = 没有假设“{ $lever }”。
    .remedy = 请核对编号；全部编号见 { "tuiyan inputs" }。
diagnostic-lever-without-block = 方案没有“{ $lever }”所需的基期数据，该假设不起作用。
    .remedy = 请补上基期数据，或删去该假设。
diagnostic-lever-needed = 方案有招引项目，须给出假设“{ $lever }”。
    .remedy = 请在 { "levers" } 中补上，并注明来源。
diagnostic-lever-outside-range = 假设“{ $lever }”取 { $value }{ $unit }，超出范围 { $min }～{ $max }{ $unit }。
    .remedy = 请改为范围内的值；比率按小数计，0.05 即 5%。
diagnostic-lever-not-finite = 假设“{ $lever }”的值不是有限的数。
    .remedy = 请改为普通数字，不能用 { "nan" } 或 { "inf" }。
diagnostic-lever-whole = 假设“{ $lever }”应为 { $min }～{ $max } 的整数，各年相同。
    .remedy = 请改为整数，不分年设置。
diagnostic-lever-one-value = 假设“{ $lever }”各年相同，不能分年设置。
    .remedy = 请去掉年份，只给一个值。
diagnostic-lever-missing = 假设“{ $lever }”缺少 { $year } 年的值。
    .remedy = 请补上每一年的值。
diagnostic-lever-zero = 假设“{ $lever }”须大于 0。
    .remedy = 请改为大于 0 的值。
diagnostic-plausible-outside-range = 假设“{ $lever }”的合理区间超出其范围。
    .remedy = 请缩小合理区间，或放宽范围。
diagnostic-range-outside-registry = 假设“{ $lever }”的范围超出模型允许的 { $min }～{ $max }。
    .remedy = 请缩小范围。
diagnostic-preset-unknown = 没有预设情景“{ $preset }”。
    .remedy = 可用：{ $known }。
diagnostic-driver-unknown = 指标“{ $indicator }”的驱动指标不存在，或没有相应的基期数据。
    .remedy = { "driver" } 应为模型的指标，不能是方案自有指标。
diagnostic-driver-zero = 指标“{ $indicator }”的驱动指标基期为 0，无法按弹性推演。
    .remedy = 请改用别的驱动指标或推演方式。
diagnostic-composition-zero = 指标“{ $indicator }”所涉产业链的增加值为 0，无法按结构推演。
    .remedy = 请核对 { "weights" } 和各产业链产值。
diagnostic-tracked-bounds = 指标“{ $indicator }”的基期值 { $value } 不能按所定方式推演。
    .remedy = 占比类须在 0～1 之间（100% 写作 1），其余须为有限的数。
diagnostic-tracked-region-unknown = 指标“{ $indicator }”中 @ 后面的地区不存在。
    .remedy = 请改用 { "regions" } 中的编号。
diagnostic-scenario-form = 情景文件不合格式：{ $reason }。
    .remedy = 情景文件为 JSON，须有 { "\"format\": 1" } 和 { "\"plan\"" }，其余键见 { "docs/pack-format.md" }。
diagnostic-scenario-format = 情景文件的格式版本是 { $format }，本版只认识 { $known }。
    .remedy = 请用新版程序打开，或重新导出。
diagnostic-scenario-too-large = 情景文件有 { $bytes } 字节，超过上限 { $most }，未予读取。
    .remedy = 请核对文件是否选对。
diagnostic-scenario-of-another-plan = 情景属于方案“{ $plan }”，当前方案是“{ $open }”。
    .remedy = 请换用对应的方案，或改正情景文件中的 { "plan" }。
diagnostic-scenario-plan-unknown = 没有编号为“{ $plan }”的方案，情景无从检查。
    .remedy = 请同时给出其方案包，或改正 { "plan" }；可用：{ $known }。
diagnostic-scenario-digest = 情景是用另一版方案包做的（摘要 { $digest }），结果可能不同。
    .remedy = 请核对方案包的版本。
diagnostic-attribution-alike = 两个情景在 { $first }～{ $last } 年没有差别，无可分解。
    .remedy = 请换一个情景，或先改动其中一个的假设。
diagnostic-attribution-outturns = { $year } 年的实际值（{ $indicators }）在混合情景中不能成立：{ $parts } 取自终点情景，其余取自起点情景。
    .remedy = 请让两个情景代入相同的实际值，或都不代入。
diagnostic-comparison-count = 给出了 { $count } 个情景，一次可比较 1～{ $most } 个。
    .remedy = 请增减情景。
diagnostic-comparison-name-twice = 情景“{ $scenario }”给出了不止一次。
    .remedy = 请只留一个，或改名。
diagnostic-comparison-duplicate = 情景“{ $scenario }”与“{ $other }”各年的假设完全相同。
    .remedy = 如非有意，请核对文件。
diagnostic-comparison-year = { $year } 年不在所比较的年份之内：应在 { $first }～{ $last } 年。
    .remedy = 请改为其中的年份。
diagnostic-outturn-note-alone = “{ $indicator }”{ $year } 年的口径与来源说明没有对应的实际值，未用。
    .remedy = 请补上该数，或删去说明。
diagnostic-review-year = 评估年份 { $year } 不在基期 { $base_year } 年之后。
    .remedy = 请给基期以后的年份。
diagnostic-outturn-rows-none = 没有读到公布结果。
    .remedy = 每行一项：指标、年份、数值，可加单位、口径、来源。
diagnostic-outturn-rows-header = 第一行既不是表头，也不像一项公布结果：{ $cell }“{ $content }”。
    .remedy = 表头须有“指标”“年份”“数值”；没有表头时按指标、年份、数值、单位、口径、来源的次序。
diagnostic-outturn-row-indicator = { $cell }“{ $content }”不是本方案的指标。
    .remedy = 请用指标的名称或编号；地区写在“地区”列或名称后的括号里。
diagnostic-outturn-row-place = { $cell }“{ $content }”：没有这个地区或产业链，或该指标不分到它。
    .remedy = 请核对名称；全市的数不必写地区。
diagnostic-outturn-row-year = { $cell }“{ $content }”不是年份。
    .remedy = 请写四位数的年份；季度和月度数不能代入。
diagnostic-outturn-row-year-outside = { $cell }“{ $content }”不在 { $first }～{ $last } 年之内。
    .remedy = 基期及以前、推演年份以后的数不能代入。
diagnostic-outturn-row-number = { $cell }“{ $content }”不是数字。
    .remedy = 请写数字，可带千分位、百分号和单位。
diagnostic-outturn-row-unit-missing = { $cell }“{ $content }”没有单位，不知是百分数还是小数。
    .remedy = 请加上百分号，或在“单位”列写明。
diagnostic-outturn-row-unit = { $cell }“{ $content }”：单位“{ $unit }”不能换算为“{ $expected }”。
    .remedy = 请改用能换算的单位，并核对口径。
diagnostic-outturn-row-comparable = { $cell }“{ $content }”看不出口径是否一致。
    .remedy = 请写“是”或“否”。
diagnostic-outturn-row-twice = { $cell }：“{ $indicator }”{ $year } 年的数在 { $first } 已有。
    .remedy = 请只留一个。
diagnostic-outturn-not-finite = “{ $indicator }”的实际值不是有限的数。
    .remedy = 请改为普通数字，不能用 { "nan" } 或 { "inf" }。
diagnostic-outturn-bounds = “{ $indicator }”的实际值 { $value } 不可能出现。
    .remedy = 产值、用地等须大于 0，占比须在 0～1 之间；请核对单位。
diagnostic-outturn-pair = { $year } 年的“{ $first }”与“{ $second }”说的是同一件事，只能给一个。
    .remedy = 请去掉其中一个。
diagnostic-outturns-contradict = { $year } 年的实际值不能同时成立：{ $indicators }。
    .remedy = 请核对各数的口径和单位，去掉有误的一个。
diagnostic-outturn-va-rate-bounds = { $year } 年的实际值使增加值率超出合理界限：{ $indicators }。
    .remedy = 请核对增加值、增速与总产值的口径和单位。
diagnostic-outturn-negative-rest = { $year } 年的实际值使其余部分为负：{ $indicators }。
    .remedy = 该数不能小于其中由模型算出的部分；请核对口径和单位。
diagnostic-indicator-not-finite = “{ $indicator }”在 { $year } 年算不出有限的数。
    .remedy = 请检查影响它的假设是否取了极端值。
diagnostic-calibration-growth = { $preset ->
    [conservative] 保守
    [base] 基准
    [ambitious] 积极
    [implied] 计划隐含
   *[other] { $preset }
}情景：增加值实际年均增速 { $total }%，其中存量企业 { $organic }%；按已公布数据应在 { $expected }% 上下 1.5 个百分点以内。
    .remedy = 超出时请核对存量增速、项目和小升规的取值，避免重复计算。
diagnostic-calibration-implied = 计划隐含：增加值实际年均须增长 { $total }%，其中存量企业 { $organic }%；已公布数据的五年平均高值为 { $high }%。
    .remedy = 无需更正：这是计划目标本身的要求。
diagnostic-calibration-implied-beyond = 计划隐含超出已公布数据的高值：增加值实际年均须增长 { $total }%，其中存量企业 { $organic }%；五年平均高值为 { $high }%。
    .remedy = 数据包无需更正：这是计划目标本身的要求。
diagnostic-calibration-per-mu = { $preset ->
    [conservative] 保守
    [base] 基准
    [ambitious] 积极
    [implied] 计划隐含
   *[other] { $preset }
}情景：新项目亩均增加值 { $new } 万元，全市基期 { $city } 万元。
    .remedy = 新项目低于全市平均时，请核对投入产出比和亩均投资强度。
diagnostic-calibration-workers = { $preset ->
    [conservative] 保守
    [base] 基准
    [ambitious] 积极
    [implied] 计划隐含
   *[other] { $preset }
}情景：亩均从业人员由 { $base } 人变为 { $last } 人。
    .remedy = 变化过大时，请核对用工系数和机器人替代。
diagnostic-calibration-energy = { $preset ->
    [conservative] 保守
    [base] 基准
    [ambitious] 积极
    [implied] 计划隐含
   *[other] { $preset }
}情景：单位增加值能耗新项目 { $new }、基期 { $old } 吨标准煤/万元，年均下降 { $cut }%。
    .remedy = 年均降幅一般在 0～8% 之间；超出时请核对节能率和新项目能耗。
diagnostic-calibration-landing = { $preset ->
    [conservative] 保守
    [base] 基准
    [ambitious] 积极
    [implied] 计划隐含
   *[other] { $preset }
}情景：要素保障系数最低 { $lowest }%，平均 { $mean }%。
    .remedy = 最低不足 50% 时，请核对项目规模与用地、用能供给是否相称。
diagnostic-calibration-va-rate = { $preset ->
    [conservative] 保守
    [base] 基准
    [ambitious] 积极
    [implied] 计划隐含
   *[other] { $preset }
}情景：增加值率由 { $base }% 变为 { $last }%。
    .remedy = 一般在 16%～27% 之间；超出时请核对增加值率的年变动。
diagnostic-calibration-output = { $preset ->
    [conservative] 保守
    [base] 基准
    [ambitious] 积极
    [implied] 计划隐含
   *[other] { $preset }
}情景：末年总产值 { $last } 亿元，为基期的 { $multiple } 倍，年均增长 { $growth }%（现价）。
    .remedy = 请与已公布的产值和方案目标对照。
diagnostic-quota-no-rows = 分解表没有任何地方。
    .remedy = 至少写一行。
diagnostic-quota-too-many-rows = 分解表有 { $count } 行，最多 { $most } 行。
    .remedy = 分成几张表。
diagnostic-quota-number-range = { $key } 的值 { $value } 太大，或小数超过九位。
    .remedy = 换用更大的单位，小数不超过九位。
diagnostic-quota-reserve-kind = 统筹指标 { $value } 只用于可加总的指标。
    .remedy = 删去统筹行，或把合成方式改为 additive。
diagnostic-quota-negative = { $key } 不能为负：{ $value }。
    .remedy = 写 0 或正数。
diagnostic-quota-place-twice = “{ $place }”出现两次：第 { $first } 行和第 { $second } 行。
    .remedy = 每个地方只留一行。
diagnostic-quota-within-unknown = “{ $place }”所属的“{ $within }”不在表中。
    .remedy = 写表中已有的地方，或留空。
diagnostic-quota-within-round = “{ $place }”所属的“{ $within }”又属于它自己。
    .remedy = 改正所属关系。
diagnostic-quota-place-missing-name = 第 { $row } 行没有地方名称。
    .remedy = 写上区县名称。
diagnostic-quota-row-negative = “{ $place }”的 { $key } 不能为负：{ $value }。
    .remedy = 写 0 或正数。
diagnostic-quota-weight-zero = “{ $place }”的权重为 0：分母为 0 就没有比率。
    .remedy = 写该地的分母；指标不适用时，分解指标写“/”，权重留空。
diagnostic-quota-floor-above-cap = “{ $place }”的下限 { $floor } 高于上限 { $cap }。
    .remedy = 对调或改正两者。
diagnostic-quota-locked-without-number = “{ $place }”已锁定，却没有数值。
    .remedy = 写上数值，或取消锁定。
diagnostic-quota-least-probability = “{ $place }”的最低达成概率应在 0 与 1 之间：{ $value }。
    .remedy = 写 0 与 1 之间的数，例如 0.8。
diagnostic-quota-total-differs = 合计行写的是 { $stated }，各地合成为 { $whole }。
    .remedy = 核对各行或合计行。
diagnostic-quota-open-cells = { $assigned } 处已分解，{ $count } 处待分解；尚待分解 { $to_assign }。
    .remedy = 数值确定后补上。
diagnostic-quota-target-open = 全市目标没有数值，无法对照。
    .remedy = 给出全市目标。
diagnostic-quota-weights-unknown = 权重不全：全市值只能确定在 { $low } 与 { $high } 之间，目标 { $target } 在其中。
    .remedy = 补上权重即可算出全市值。
diagnostic-quota-target-outside = 无论权重如何，全市值都在 { $low } 与 { $high } 之间，达不到目标 { $target }。
    .remedy = 调整分解指标，使目标落在其间。
diagnostic-quota-whole-short = 各地合成 { $whole }，达不到全市目标 { $target }，差 { $difference }（{ $percent }%）。
    .remedy = 提高部分地方的分解指标，或说明由谁补足。
diagnostic-quota-whole-over = 各地合成 { $whole }，超过全市目标 { $target }，加码 { $difference }（{ $percent }%）。
    .remedy = 确认是有意加码，还是笔误。
diagnostic-quota-below-floor = “{ $place }”的分解指标 { $quota } 低于下限 { $floor }。
    .remedy = 提高到下限，或改下限。
diagnostic-quota-above-cap = “{ $place }”的分解指标 { $quota } 高于上限 { $cap }。
    .remedy = 降到上限，或改上限。
diagnostic-quota-not-uniform = “{ $place }”的分解指标是 { $quota }，各地应同为 { $target }。
    .remedy = 改为相同数值，或换合成方式。
diagnostic-quota-floor-only = “{ $place }”的 { $quota } 是底线要求，不计入合计。
    .remedy = 无需处理；如应计入，改其性质。
diagnostic-quota-probability-low = 约束性指标：“{ $place }”的达成概率 { $percent }%，低于要求的 { $least }%。
    .remedy = 降低该地指标，或落实措施后再分解。
diagnostic-quota-ratchet = 鞭打快牛：“{ $place }”的指标上调，相当于上年超额部分的 { $percent }%。
    .remedy = 确认上调另有理由。
diagnostic-quota-unit = 取整单位应大于 0：{ $value }。
    .remedy = 例如 1、10、0.1。
diagnostic-quota-target-missing = 没有全市目标，无法分解。
    .remedy = 给出全市目标数值。
diagnostic-quota-out-of-range = 数值太大，合计超出可精确计算的范围。
    .remedy = 换用更大的单位。
diagnostic-quota-weights-zero = 权重合计为 0，无法加权平均。
    .remedy = 写上各地的权重。
diagnostic-quota-weight-missing = “{ $place }”没有权重，无法由各地合成全市值。
    .remedy = 补上权重（分母或增长的基数）；不知道时，只能各地同值。
diagnostic-quota-growth-from-zero = “{ $place }”的基期值为 0，谈不上增速。
    .remedy = 换一种方法，或锁定该地。
diagnostic-quota-keys-zero = 方法 { $method } 的依据在所有待分配的地方都是 0。
    .remedy = 补上数值，或换一种方法。
diagnostic-quota-key-missing = “{ $place }”缺少 { $key }，这种方法要用到。
    .remedy = 补上该值，锁定该地，或换一种方法。
diagnostic-quota-key-negative = “{ $place }”的 { $key } 为负（{ $value }），不能按比例分配。
    .remedy = 改正该值，锁定该地，或换一种方法。
diagnostic-quota-paths-needed = 等概率分配需要随机路径。
    .remedy = 先开启不确定性（--paths）。
diagnostic-quota-no-sample = “{ $place }”没有随机结果，无法按概率分配。
    .remedy = 锁定该地，或换一种方法。
diagnostic-quota-tiers = 分档不成立：{ $count } 个档次要有递增的分界，且比档次少一个。
    .remedy = 核对档次与分界。
diagnostic-quota-tier-below-zero = “{ $place }”扣分后低于 0，按 0 处理。
    .remedy = 确认该地确实不分配。
diagnostic-quota-factor-weights = { $count } 个因素的权重都要大于 0，合计应为 1（100%），现为 { $sum }。
    .remedy = 调整权重。
diagnostic-quota-weight-bounds = 权重范围不成立：下限合计 { $least }%，上限合计 { $most }%。
    .remedy = 下限合计不超过 100%，上限合计不低于 100%，且下限不高于上限。
diagnostic-quota-vintage-missing = “{ $place }”没有“{ $vintage }”口径的基期值。
    .remedy = 补上该口径，或换一个口径。
diagnostic-quota-share-range = “{ $place }”的权重范围应在 0 与 100% 之间：{ $value }%。
    .remedy = 写 0 与 100% 之间的数，例如 20%。
diagnostic-quota-share-kind = 权重范围只用于比率和增速。
    .remedy = 删去权重下限、上限，或改合成方式。
diagnostic-quota-vintage-without-name = “{ $place }”有一个基期口径没有名称。
    .remedy = 写上名称，例如 快报、年报、普查修订。
diagnostic-quota-vintage-twice = “{ $place }”的“{ $vintage }”口径出现两次。
    .remedy = 每个口径只留一个基期值，一次性调整写在它下面。
diagnostic-quota-tier-points = 等级加减分应为 A 至 D 共四个，现有 { $count } 个。
    .remedy = 依次写四个，没有加减的写 0。
diagnostic-quota-revision-kind = 比率、增速和统一指标没有“余下任务”，不能滚动调整。
    .remedy = 只对可加总的指标滚动调整。
diagnostic-quota-revision-done-missing = “{ $place }”没有写已完成，余下任务按全部指标计。
    .remedy = 写上已完成；没有完成写 0。
diagnostic-quota-revision-due-missing = “{ $place }”没有写应完成，超额部分无从扣除，已完成全部计入。
    .remedy = 写上到目前应完成的数，或选择超额结转。
diagnostic-quota-revision-city-missing = 不知道全市已完成多少，全市余下任务按全部目标计。
    .remedy = 写上全市已完成，或把各地已完成写全。
diagnostic-quota-revision-method = 随机路径说的是全期结果，余下任务不能按“{ $method }”再分。
    .remedy = 换一种方法分余下任务。
diagnostic-quota-cell-grade = “{ $column }”列的“{ $content }”不是等级。
    .remedy = 写 A、B、C、D，或留空。
diagnostic-quota-paste-outside = 粘贴的内容（{ $rows } 行 { $columns } 列）超出表格。
    .remedy = 请从较前的单元格开始粘贴，或减少行列。
diagnostic-quota-cell-flag = “{ $column }”列的“{ $content }”不是“是”或“否”。
    .remedy = 写 1/是、0/否，或留空。
diagnostic-quota-cell-choice = “{ $column }”列的“{ $content }”不在可选之列。
    .remedy = 性质写 预期性、约束性或底线；所属写表中的地方，或留空。
diagnostic-quota-cell-number = “{ $column }”列的“{ $content }”不是可用的数值。
    .remedy = 写数字，例如 1200、1,200、6.7%；不适用写“/”，待下达写“待分解”。

## What is wrong with a goal that is sought

diagnostic-seek-no-targets = 没有选择目标。
    .remedy = 请至少选择一个目标。
diagnostic-seek-target-doubled = 目标“{ $target }”选了两次。
    .remedy = 只选一次。
diagnostic-seek-target-base-year = 目标“{ $target }”是 { $year } 年的，不晚于基期 { $base_year } 年，调整假设不能改变已有结果。
    .remedy = 请改选推演期内的目标。
diagnostic-seek-target-not-finite = 目标“{ $target }”的数值不是有限的数。
    .remedy = 请给出有限的数值。
diagnostic-seek-targets-contradict = “{ $first }”与“{ $second }”互相矛盾，没有数值能同时满足。
    .remedy = 请去掉其中一个，或修改其数值。
diagnostic-seek-target-untouched = 可调假设都不能改变目标“{ $target }”所指的“{ $indicator }”。
    .remedy = 请放开能改变它的假设，或去掉该目标。
diagnostic-seek-no-levers = 没有可调的假设。
    .remedy = 请至少放开一项假设，或少锁定几项；不指定时，有合理区间的假设都可调。
diagnostic-seek-locked-and-freed = 假设“{ $lever }”既锁定又放开。
    .remedy = 请从其中一处去掉。
diagnostic-seek-lever-whole = 假设“{ $lever }”只取整数，不能反推。
    .remedy = 请手工设定它，再反推其他假设。
diagnostic-seek-lever-by-year = 假设“{ $lever }”有分年数值，只有各年同值的假设才能反推。
    .remedy = 请改为各年同值，或不放开它。
diagnostic-seek-lever-fixed = 假设“{ $lever }”的取值范围只有一个数。
    .remedy = 请不要放开它。
diagnostic-seek-weight = 假设“{ $lever }”的权重为 { $weight }，应为大于零的数。
    .remedy = 请给出大于零的权重；不应变动的假设请锁定。
diagnostic-seek-weight-unused = 假设“{ $lever }”给了权重，但没有放开。
    .remedy = 请放开它，或去掉权重。
diagnostic-seek-tie-empty = 要求同值的“{ $family }”中没有可调的假设。
    .remedy = 请写有可调假设的一类，例如 { "growth.chain" }。
diagnostic-seek-tie-apart = “{ $family }”各假设的取值范围没有共同的数值，不能同值。
    .remedy = 请不要要求它们同值。

## 表格文件有什么问题：文件本身，和文件里的分解表

diagnostic-sheet-too-large = 文件有 { $bytes } 字节，超过可读的 { $most }。
    .remedy = 删去无关的工作表和图片，或只导出需要的表。
diagnostic-sheet-too-many-rows = 工作表“{ $sheet }”超过 { $most } 行。
    .remedy = 删去表下方的内容，或只导出需要的表。
diagnostic-sheet-too-many-columns = 工作表“{ $sheet }”超过 { $most } 列。
    .remedy = 删去表右侧的内容。
diagnostic-sheet-too-many-cells = 工作表“{ $sheet }”的内容过多：整个文件最多读 { $most } 个单元格。
    .remedy = 只导出需要的表。
diagnostic-sheet-inflates = 文件解压后超过 { $most } 字节，不予读取。
    .remedy = 在表格软件中重新另存为 XLSX。
diagnostic-sheet-other-format = 这是 { $format } 文件，不是可读的表格。
    .remedy = 在 WPS 或 Excel 中另存为 XLSX 或 CSV。
diagnostic-sheet-password = 工作簿有密码保护。
    .remedy = 去掉密码后另存。
diagnostic-sheet-no-table = 文件不是文本表格。
    .remedy = 确认选对了文件；可读 XLSX 和 CSV。
diagnostic-sheet-encoding = 文件含有不是 { $encoding } 的字节。
    .remedy = 另存为 UTF-8 或 GB18030 编码的 CSV，或另存为 XLSX。
diagnostic-sheet-broken = 文件读不出来：{ $reason }。
    .remedy = 在表格软件中打开并重新保存。
diagnostic-sheet-empty = 文件里什么都没有。
    .remedy = 确认选对了文件。
diagnostic-sheet-not-written = 工作簿写不出来：{ $reason }。
    .remedy = 减少行或列。
diagnostic-table-none = 没有找到分解表：没有一行或一列写着本方案的区县，也没有“区县、分解指标”的表头。
    .remedy = 写明各区县名称，或用“区县,分解指标”作表头。
diagnostic-table-sheet-hidden = 工作表“{ $sheet }”是隐藏的，未读。
    .remedy = 要读就先取消隐藏。
diagnostic-table-sheet-without = 工作表“{ $sheet }”里没有分解表。
    .remedy = 无需处理；若应有表，请写明各区县名称。
diagnostic-table-without-head = { $cell }“{ $content }”的上方没有表头。
    .remedy = 在各区县上方写一行指标名称。
diagnostic-table-without-quota = 表头没有“分解指标”一列。
    .remedy = 加上“分解指标”列。
diagnostic-table-without-places = “{ $content }”没有一个区县。
    .remedy = 至少写一个区县。
diagnostic-table-kind-unknown = 不知道这张表的各部分如何合成全市。
    .remedy = 写明指标，或用 --kind 指定 additive、ratio、growth、uniform 之一。
diagnostic-table-column-twice = { $cell }“{ $content }”与 { $first } 是同一列。
    .remedy = 删去其中一列。
diagnostic-table-column-unknown = { $cell }“{ $content }”不是认得的列，却有数字。
    .remedy = 改用认得的列名（见 docs/quotas.md），或写成“因素.名称”，或删去。
diagnostic-table-column-passed = “{ $head }”一列（{ $cell }）没有读。
    .remedy = 无需处理。
diagnostic-table-row-passed = { $cell }“{ $content }”一行没有数字，没有读。
    .remedy = 无需处理。
diagnostic-table-row-without-name = { $cell }“{ $content }”所在的行没有指标名称。
    .remedy = 写上指标名称，或清空这一行。
diagnostic-table-place-unknown = { $cell }“{ $content }”不是本方案的区县。
    .remedy = 改用本方案的区县名称或标识。
diagnostic-table-place-twice = { $cell }“{ $content }”已在 { $first } 出现过。
    .remedy = 每个区县只写一次。
diagnostic-table-places-missing = { $cell }“{ $content }”少了 { $count } 个区县：{ $places }。
    .remedy = 补上；不适用的写“/”。
diagnostic-table-indicator-unknown = { $cell }“{ $content }”不是认得的指标。
    .remedy = 改用本方案的指标名称或标识。
diagnostic-table-indicator-ambiguous = { $cell }“{ $content }”可能是几个指标：{ $indicators }。
    .remedy = 改用其中一个的标识。
diagnostic-table-indicator-twice = “{ $content }”在 { $cell } 和 { $first } 各有一张表。
    .remedy = 删去一张，或写明不同的年份。
diagnostic-table-unit-differs = { $cell } 的单位“{ $unit }”换算不成“{ $expected }”，数字按原样读入。
    .remedy = 核对口径；单位不同就改写数字。
diagnostic-table-cell-no-number = { $cell }“{ $content }”不是数字。
    .remedy = 写数字；不适用写“/”，待省下达写“待分解”，没有就留空。
diagnostic-table-cell-unit = { $cell }“{ $content }”的单位不是“{ $expected }”。
    .remedy = 改成这个单位的数字。
diagnostic-table-cell-too-large = { $cell }“{ $content }”的位数过多。
    .remedy = 整数部分最多 13 位，小数最多 9 位。
diagnostic-table-cell-shown-otherwise = { $cell } 显示为“{ $content }”，实际存的是 { $number }。
    .remedy = 把单元格格式改为常规，再核对单位。
diagnostic-table-cell-merged = { $cell } 的数字“{ $content }”在合并单元格（{ $first } 至 { $last }）里，不知道属于哪个区县。
    .remedy = 取消合并，各写各的数字。
diagnostic-table-cell-fraction = { $cell }“{ $content }”没有写 %，也没有写单位，不知道是不是百分数。
    .remedy = 写成百分数（7%）或小数（0.07），或在表头写上单位。
diagnostic-table-cell-flag = { $cell }“{ $content }”应为“是”或“否”。
    .remedy = 写“是”或“否”。
diagnostic-table-cell-grade = { $cell }“{ $content }”应为 A、B、C、D 之一。
    .remedy = 写 A、B、C 或 D。
diagnostic-table-cell-commitment = { $cell }“{ $content }”应为约束性、预期性或底线；约束性后可写概率。
    .remedy = 例如“约束性 90%”。
diagnostic-table-cell-least-alone = { $cell }“{ $content }”是最低概率，但这一行不是约束性。
    .remedy = 把性质改为约束性，或删去概率。
diagnostic-table-cell-note = { $cell }“{ $content }”带说明：{ $words }。
    .remedy = 无需处理；数字按括号前的读入。
diagnostic-table-city-words = 全市的 { $cell }“{ $content }”不是数字，照原文保留。
    .remedy = 要核对合计就写数字。

## The command line: its help

cli-about = 推演产业规划：在所列假设下，方案会走到哪里。
cli-command-plans = 列出内置方案
cli-command-show = 显示整个方案包，每个数字附来源
cli-command-check = 检查方案包或情景文件，列出全部问题及位置
cli-command-inputs = 列出进入模型的全部数字
cli-command-project = 推演：各指标各年的值
cli-command-targets = 方案目标的推演值、差额和是否达成
cli-command-attribute = 两个情景某项指标之差，各组假设各解释多少（{ "Shapley" } 值）；能耗、碳排放另附 { "LMDI" } 分解
cli-command-compare = 并列比较 1～6 个情景：不同的假设，各项结果及差额
cli-command-audit = 一致性审查：方案自身、同城各方案之间的矛盾与疑点；不指定则审查全部内置方案
cli-command-sensitivity = 敏感性：某指标某年对各项假设的反应
cli-command-require = 所需增速：达成一项目标需要的增速、某项假设或一组假设
cli-command-review = 中期评估：代入已公布的结果，看各项目标的序时进度、今后所需增速是否合理
cli-command-backtest = 回测：只从基期推演，与其后已公布的数据对照；可给出多个方案，默认 10,000 条随机路径
cli-command-schema = 打印方案包（供编辑器使用）或页面所用数据的 JSON { "Schema" }
cli-command-seek = 反推：使目标达到、又最接近当前的假设
cli-help-usage = 用法：
cli-help-arguments = 参数
cli-help-options = 选项
cli-help-commands = 命令
cli-help-status = 退出状态：0 完成；1 答案为否（检查未通过，审查发现矛盾）；2 用法有误或输入无法读取。
cli-option-lang = 语言：zh-CN（默认）或 en
cli-option-help = 显示帮助
cli-option-version = 显示版本
cli-option-format = 输出格式：{ "table" }（默认）、{ "json" } 或 { "csv" }
cli-option-plan = 内置方案的编号，或方案包文件（TOML、JSON）
cli-option-files = 方案包或情景文件
cli-option-of = { "pack" }：方案包；{ "wire" }：页面所用数据
cli-option-document = 计划文件的原文（文本），逐条核对数据包的引文
cli-option-preset = 预设情景：{ "conservative" }、{ "base" }、{ "ambitious" } 或 { "implied" }
cli-option-scenario = 情景文件（JSON）
cli-option-set = 改一项假设，各年或某一年，可多次给出；比率按小数计，也可写 9.5%
cli-option-outturn = 代入某年的实际值，可多次给出
cli-option-through = 只看到这一年为止的公布结果
cli-option-outturn-table = 公布结果的表格（{ "CSV" } 或 { "XLSX" }）：每行指标、年份、数值，可加单位、地区、口径、来源、是否可比
cli-option-outturns = 代入方案包中已公布、口径一致的实际值
cli-option-horizon = 推演末年
cli-option-paths = 作随机模拟的路径数，1～1,000,000；并行使用全部处理器核，可用环境变量 { "RAYON_NUM_THREADS" } 限定，结果与核数无关
cli-option-seed = 随机种子，0～9007199254740991，默认 1；种子相同则结果相同
cli-option-plans = 内置方案的编号，或方案包文件，一个或多个
cli-option-targets = 只列这些目标
cli-option-aim = 要达到的目标：方案中目标的编号，或 { "INDICATOR@YEAR>=VALUE" }（也可用 { "<=" }、{ "~" }、{ "=" }，在命令行中须加引号）；可写多个
cli-option-free = 可调的假设，或 { "growth.chain" } 这样的一类；不写时为有合理区间的假设
cli-option-lock = 不动的假设或一类假设
cli-option-weight = 调整某项假设的相对代价，大于零，不写为一；可重复
cli-option-tie = 各可调假设取同一数值的类，例如 { "growth.chain" }
cli-option-indicator = 指标编号
cli-option-year = 年份
cli-option-from = 起点：预设情景、情景文件，或 { "base-year" }（终点情景的基期）
cli-option-to = 终点：预设情景或情景文件
cli-option-scenarios = 预设情景或情景文件，1～6 个；差额相对第一个
cli-option-since = 只列这一年及以后，例如情景分开的年份
cli-option-target = 全市目标；不给时取表中或方案中的目标
cli-option-method = 分解方法：base-share、projection-share、equal-growth、capacity、equal-probability、tiered 或 factors；不给时只检查
cli-option-table = 分解表文件（CSV）：一行一个地方
cli-option-unit = 取整单位，例如 0.1、1、10
cli-option-kind = 合成方式：additive、ratio、growth 或 uniform
cli-option-over = 加码幅度，例如 0.05 或 5%
cli-option-rounding = 余数分配：largest-remainder（默认）或 divisor（目标提高时谁也不减）
cli-option-required = 目标编号
cli-option-lever = 只动这一项假设；不给时取各产业链共同的实际增速
cli-option-group = 一组假设同步变动：{ "output、entry、projects、renewal、land-supply、energy、labour、listed、tax-gdp" } 或 { "tracked" }
cli-option-factor = 因素及权重，可重复；权重为负表示越多分得越少；名称后加 :range 按极差归一
cli-option-tiers = 分档：各档的率，由低到高，用逗号分开，例如 1%,2%,4%,5%,7%
cli-option-tier-edges = 分档：进入下一档的强度，比档数少一个；不写则按位次均分
cli-option-grade-points = 分档：A、B、C、D 的加减分，例如 0.8%,0.3%,-1%,-2%
cli-option-above = 加码链条中全市以上的一级，由高到低，可重复
cli-option-below = 加码链条中区县以下的一级，由高到低，可重复
cli-option-periods = 滚动调整：余下几期（1 至 120，默认 1）；已完成、应完成写在表中
cli-option-carry-over = 滚动调整：超额完成结转
cli-option-done = 滚动调整：全市已完成；不写则为各地之和
cli-option-score-weight = 考核得分：该指标的权重，例如 10%
cli-option-score-cap = 考核得分：封顶分，默认 100

## The command line: what is wrong with its arguments and files

cli-severity-error = 错误
cli-severity-warning = 提醒
cli-severity-note = 说明
cli-line = { $place }（{ $path }）：{ $severity } { $code }：{ $what }{ $remedy }
cli-line-whole = { $place }：{ $severity } { $code }：{ $what }{ $remedy }
cli-line-own = 错误：{ $what }{ $remedy }
cli-more-faults = 另有 { $count } 处问题未列出。
    .remedy = 请先改正以上各处。
cli-command-unknown = 没有命令“{ $command }”。
    .remedy = 可用：{ $known }。
cli-command-missing = 没有给出命令。
    .remedy = 可用：{ $known }；详见 { "tuiyan --help" }。
cli-command-quotas = 检查分解表，或按一种方法提出分解方案
cli-argument-unknown = 不认识“{ $argument }”。
    .remedy = 可用的选项见 { "tuiyan --help" }，或在命令后加 { "--help" }。
cli-argument-missing = 缺少 { $argument }。
    .remedy = 请补上；用法见 { "--help" }。
cli-argument-twice = { $argument } 给出了不止一次，或与别的选项冲突。
    .remedy = 请只留一个。
cli-argument-not-text = 参数中有不是 { "UTF-8" } 的文字。
    .remedy = 请改用 { "UTF-8" }。
cli-value-missing = { $argument } 后面缺少值。
    .remedy = 请补上；用法见 { "--help" }。
cli-value-unknown = { $argument } 不认识“{ $value }”。
    .remedy = 可用：{ $known }。
cli-value-wrong = { $argument } 的值“{ $value }”不对。
    .remedy = 用法见 { "--help" }。
cli-setting-form = { $option } { $typed }：应为 名称=数字 或 名称@年份=数字。
    .remedy = 例如 { "price=0.01" }、{ "price@2025=1%" }。
cli-setting-doubled = { $option } { $typed }：同一项给出了不止一次。
    .remedy = 请只留一个。
cli-outturn-year = { "--outturn" } { $typed }：缺少年份。
    .remedy = 例如 { "output@2024=3012.5" }。
cli-paths-value = { "--paths" } { $typed }：应为 1～{ $most } 的整数。
    .remedy = 例如 { "--paths 10000" }。
cli-seed-value = { "--seed" } { $typed }：应为 0～{ $most } 的整数。
    .remedy = 例如 { "--seed 1" }。
cli-seed-alone = { "--seed" } { $typed }：没有要求随机模拟，种子无用。
    .remedy = 请加上 { "--paths" }，例如 { "--paths 10000" }；或去掉种子。
cli-paths-not-here = 该命令不作随机模拟，不用 { $argument }。
    .remedy = 请去掉；可用于 { "project、targets、backtest" }。
cli-paths-memory = 内存只够 { $done } 条随机路径，不足 { $paths } 条。
    .remedy = 请减少 { "--paths" }。
cli-plan-twice = 方案“{ $plan }”给出了不止一次。
    .remedy = 请只留一个。
cli-plan-unknown = 没有编号为“{ $plan }”的方案，也没有这个文件。
    .remedy = 内置方案：{ $known }；或给出方案包文件的路径。
cli-scenario-unknown = 没有名为“{ $scenario }”的预设情景，也没有这个文件。
    .remedy = 预设情景：{ $known }；或给出情景文件的路径。
cli-attribution-absent = 指标“{ $indicator }”在 { $year } 年至少有一个情景（或其混合）里没有值，无法分解。
    .remedy = 请换一个年份或指标；增速类指标在基期没有值，请用两个情景相比。
cli-target-unknown = 方案“{ $plan }”没有目标“{ $target }”。
    .remedy = 全部编号见 { "tuiyan targets" } { $plan }。
cli-aim-form = 这不是目标：“{ $typed }”。
    .remedy = 请写目标的编号，或 { "INDICATOR@YEAR>=VALUE" }，例如 { "output@2025>=3800" }；也可用 { "<=" }、{ "~" }、{ "=" }。
cli-weight-year = 权重不分年：“{ $typed }”。
    .remedy = 请写 { "LEVER=WEIGHT" }。
cli-seek-nothing = 各搜索起点上目标都没有数值。
    .remedy = 请换目标或换情景。
cli-file-unreadable = { $file }：无法读取：{ $reason }。
    .remedy = 请核对路径和权限。
cli-file-too-large = { $file }：超过 { $most } 兆字节，未予读取。
    .remedy = 请核对文件是否选对。
cli-file-not-text = { $file }:{ $line }：不是 { "UTF-8" } 文本。
    .remedy = 请核对文件是否选对，或另存为 { "UTF-8" }。
cli-output-failed = 无法写出结果：{ $reason }。
    .remedy = 请检查磁盘空间和输出位置。
cli-quotas-kind-needed = 没有说明指标“{ $indicator }”怎样由各地合成。
    .remedy = 用 --kind 说明：additive、ratio、growth 或 uniform。
cli-quotas-not-in-file = { $file }：没有指标“{ $indicator }”{ $year } 年的表；文件里有：{ $known }。
    .remedy = 改用 --indicator 指定文件里有的指标，或核对年份。
cli-quotas-no-table = 方案没有“{ $indicator }”{ $year } 年的分解表。
    .remedy = 用 --table 给出表格，或用 --method 提出方案。
cli-quotas-factor-alone = --factor 只用于 --method factors。
    .remedy = 加上 --method factors，或删去 --factor。
cli-quotas-tiers-alone = --tiers、{ "--tier-edges" }、{ "--grade-points" } 只用于 --method tiered。
    .remedy = 加上 --method tiered，或删去它们。
cli-quotas-grade-points = { "--grade-points" } 应为四个数，现有 { $count } 个。
    .remedy = 依次写 A、B、C、D 的加减分，例如 0.8%,0.3%,-1%,-2%。
cli-quotas-score-cap-alone = { "--score-cap" } 要与 { "--score-weight" } 同用。
    .remedy = 加上 { "--score-weight" }，或删去 { "--score-cap" }。

## The command line: its results

cli-check-good = { $file }：通过（{ $warnings } 处提醒）
cli-check-bad = { $file }：未通过（{ $errors } 处错误，{ $warnings } 处提醒）
cli-projection-of = { $plan }（{ $id }），{ $preset }情景；推演结果，非统计数据
cli-inputs-of = { $plan }（{ $id }），{ $preset }情景：进入模型的全部数字
cli-inputs-note = 第二张表为模型内部单位，比率为小数；范围和随机参数见 { "--format json" }。
cli-limits = 要素约束：{ $limits }
cli-doubling = 总产值翻番时点：{ $year }（年末为整数）
cli-tally = 可量化 { $quantified } 项，其中可推演 { $count } 项（达成 { $met } 项），人工跟踪 { $by-hand } 项；无量化 { $unnumbered } 项
cli-paths-of = 随机模拟：{ $paths } 条路径，种子 { $seed }
cli-paths-progress = 随机模拟
cli-probability-about = 约 { $percent } %
cli-probability-low = <1 %
cli-probability-high = >99 %
cli-together = 可推演的 { $count } 项目标同时达成的概率：{ $probability }；其中“{ $bottleneck }”（{ $id }）制约最大，不计该项则为 { $without }。
    概率是在所列假设下 { $paths } 条随机路径中的比例，不是考核结论。
cli-together-one = “{ $bottleneck }”（{ $id }）达成的概率：{ $probability }。
    概率是在所列假设下 { $paths } 条随机路径中的比例，不是考核结论。
cli-together-none = 所选目标均不在推演范围内，没有同时达成的概率。
cli-audit-of = 一致性审查：{ $city }（{ $plans }）
cli-audit-finding = 【{ $severity }】{ $message }
cli-audit-item = { $item }（{ $clause }）
cli-audit-none = 未发现矛盾（检查 { $checks } 项）
cli-audit-counts = 检查 { $checks } 项，发现 { $count } 条：{ $counts }
cli-audit-count = { $severity } { $count }
cli-audit-between = 、
cli-audit-cities = 不同城市的方案各自审查，互不比较。
cli-sensitivity-of = { $indicator }，{ $year } 年：{ $value } { $unit }；各项假设在合理区间两端（各年同值）时为：
cli-sensitivity-none = 没有一项假设设有合理区间。
cli-sensitivity-kinks = 在现值处有折点，两侧导数不同：
cli-sensitivity-kink = { $lever }：调低 { $left }，调高 { $right }（{ $bounds }）
cli-sensitivity-still = 不起作用的假设及原因：
cli-require-of = { $target }：目标 { $value }，推演 { $projected }；所动假设：{ $means }
cli-require-plausible = 需要 { $required }，在合理区间 { $low }～{ $high } 之内（现为 { $present }）
cli-require-implausible = 需要 { $required }，超出合理区间 { $low }～{ $high }（现为 { $present }）
cli-require-without-band = 需要 { $required }；没有合理区间可供判断（现为 { $present }）
cli-require-always = 在全部取值范围内均可达成，没有恰好达成的点
cli-require-never = 在取值范围内不能达成
cli-require-several = 恰好达成的取值不止一个：{ $all }；所示为离现值最近的
cli-require-ends = 取值范围两端：{ $min } 时为 { $at-min }，{ $max } 时为 { $at-max }
cli-require-group = 组内各项同步变动：0 为现值，1 为合理区间有利一端，2 为取值范围有利一端，负数反之；整年数的假设和没有合理区间的假设不动
cli-backtest-of = { $plan }（{ $id }），{ $preset }情景；由 { $year } 年基期推演，不代入实际值
cli-backtest-none = 基期以后没有已公布数据。
cli-backtest-coverage = 可比数据 { $count } 项，{ $inside } 项在 { "P10～P90" } 之间（其中检验 { $checks } 项，{ $checks-inside } 项在内；拟合 { $fits } 项，{ $fits-inside } 项在内）；假设恰当时约八成在内
cli-backtest-fitted = 拟合：该数据曾用于设定参数，相符不足为据；检验：未用于设定参数
cli-backtest-scopes = 口径不同的只列出，不计误差
cli-error = { $number } { $unit }
cli-yes = 是
cli-no = 否
cli-nature-fitted = 拟合
cli-nature-check = 检验
cli-nature-scope = 口径不同
cli-column-id = 编号
cli-column-name = 名称
cli-column-version = 版本
cli-column-city = 城市
cli-column-years = 年份
cli-column-title = 方案
cli-column-indicator = 指标
cli-column-lever = 假设
cli-column-unit = 单位
cli-column-low = 下限
cli-column-high = 上限
cli-column-at-low = 下限时
cli-column-at-high = 上限时
cli-column-derivative = 导数
cli-column-elasticity = 弹性
cli-column-side = 方向
cli-column-reason = 原因
cli-column-from = 现值
cli-column-to = 需要
cli-column-key = 键
cli-column-value = 数值
cli-column-source = 来源
cli-column-preset = 情景
cli-column-target = 目标
cli-column-place = 地区
cli-column-year = 年份
cli-column-level = 级别
cli-column-projected = 推演值
cli-column-gap = 差额
cli-column-status = 状态
cli-column-probability = 达成概率
cli-column-published = 公布值
cli-column-error = 误差
cli-column-inside = 区间内
cli-column-nature = 性质
cli-column-scope = 口径
cli-column-item = 项目
cli-column-levers = 不同的假设
cli-column-difference = 差额
cli-attribution-of = { $plan }（{ $id }）：{ $indicator }，{ $year } 年，由“{ $from }”到“{ $to }”；推演，非统计
cli-attribution-lmdi = 指数分解（{ "LMDI-I" }，分地区、产业链）
cli-attribution-note = 各组贡献为 { "Shapley" } 值：对各组先后次序取平均，合计等于差额；未改动的组为 0。
cli-comparison-of = { $plan }（{ $id }）：情景比较；推演，非统计
cli-comparison-diverges = 结果自 { $year } 年起不同
cli-comparison-assumptions = 不同的假设（与基准相比，或情景之间）
cli-comparison-alike = 各情景的假设与基准相同。
cli-comparison-results = { $year } 年的结果；差额相对第一个情景
cli-quotas-of = { $plan }：{ $indicator }，{ $year } 年，单位 { $unit }，{ $preset }情景；推演，非统计
cli-quotas-whole = 各地合成：{ $whole }；全市目标：{ $target }；相差：{ $difference }
cli-quotas-together = 各地结果使全市达标的概率：{ $city }；各地全部达标的概率：{ $all }
cli-quotas-bound = { $place }（{ $kind } { $value }）
cli-quotas-unmet-too-low = 无法分解：目标 { $target }，至多 { $reachable }，差 { $missing }。限制：{ $bounds }
cli-quotas-unmet-too-high = 无法分解：目标 { $target }，至少 { $reachable }，多 { $missing }。限制：{ $bounds }
cli-quotas-unmet-unit = 无法按此单位取整：目标 { $target }，最近为 { $reachable }，差 { $missing }。限制：{ $bounds }
cli-quotas-weights = 权重未知：无论权重如何，全市在 { $low } 与 { $high } 之间；目标要成立，各地权重须在：
cli-quotas-weights-none = 权重未知：无论权重如何，全市在 { $low } 与 { $high } 之间
cli-quotas-vintage = 基期口径“{ $vintage }”：各地合成 { $whole }
cli-quotas-revision = 滚动调整：全市已计 { $done }，余下 { $left }；各地余下合计 { $total }，差额 { $difference }
cli-quotas-level-city = 全市
cli-quotas-level-places = 各区县
cli-quotas-pair = 配对指标（推演）：{ $indicator } { $value } { $unit }
cli-column-least-share = 权重最低（%）
cli-column-most-share = 权重最高（%）
cli-column-done = 已计完成
cli-column-left = 余下
cli-column-proposed = 余下再分
cli-column-by-period = 分期
cli-column-score = 预计得分
cli-column-at-stake = 每少一个单位失分
cli-column-step = 层级
cli-column-figure = 指标值
cli-column-factor = 比上级
cli-column-cumulative = 累计
cli-column-reserve = 上级留有余地
cli-column-base = 基期值
cli-column-quota = 分解指标
cli-seek-met = { $count } 个目标全部达到；与当前假设的距离平方和为 { $distance }。
cli-seek-unmet = 在假设的取值范围内，{ $count } 个目标中有 { $unmet } 个达不到；以下是最接近的结果。
cli-seek-at-max = 受限于{ $lever }的上限 { $value } { $unit }：每放宽一个单位，最小化的量减少 { $price }。
cli-seek-at-min = 受限于{ $lever }的下限 { $value } { $unit }：每放宽一个单位，最小化的量减少 { $price }。
cli-seek-land = { $year } 年项目落地受用地限制：当年每增加一亩，最小化的量减少 { $price }。
cli-seek-energy = { $year } 年项目落地受用能限制：当年每增加一万吨标准煤，最小化的量减少 { $price }。
cli-column-now = 当前
cli-column-needed = 需要
cli-column-lowest = 下限
cli-column-highest = 上限
cli-column-range-share = 变动占范围, %
cli-column-reached = 达到
cli-column-shortfall = 缺口
cli-column-growth = 所需增速（%）
cli-section-chains = 产业链（基期产值）
cli-section-regions = 地区（产值占比）
cli-section-baseline = 基期数据
cli-section-levers = 假设
cli-section-presets = 预设情景中不同的取值
cli-section-indicators = 方案自有指标
cli-section-targets = 目标
cli-section-actuals = 已公布数据
