/// Words that tell a text's subject. A star stands for any ending. Those of `strong` count twice.
struct TopicCues {
  let topic: MediaTopic
  let strong: String
  let weak: String

  init(_ topic: MediaTopic, _ strong: String, _ weak: String = "") {
    self.topic = topic
    self.strong = strong
    self.weak = weak
  }
}

/// The cues of each language.
enum TopicWords {
  static func cues(_ language: WrittenLanguage) -> [TopicCues] {
    switch language {
    case .english: english
    case .french: french
    case .german: german
    case .spanish: spanish
    case .italian: italian
    case .portuguese: portuguese
    case .ukrainian: ukrainian
    case .russian: russian
    }
  }

  private static let english = [
    TopicCues(
      .arts,
      """
      music* musician* film films movie* cinema* album* singer* concert* painting* painter* sculpt* museum* theatre* theater* novel \
      novels novelist* actor* actress* filmmak* orchestra* guitar* piano songwrit* poet poetry poem* exhibition* artist* photograph* \
      journalis* newspaper* streaming podcast* television hollywood netflix celebrit* fashion drawing literature animation comedy
      """,
      "art arts song songs band book books author* video videos editor* show shows camera* draw culture* cultural media festival*"
    ),
    TopicCues(
      .crime,
      """
      police arrest* suspect* murder* robber* burglar* theft* stole stolen homicide* prosecutor* lawsuit* judge judges jury court courts \
      convict* sentenced prison* jail* inmate* crime crimes criminal* fraud* indict* detective* kidnap* smuggl* traffick* rape raped \
      verdict* defendant* attorney* scam scams allegedly shooting gunman sued plaintiff* extradit* brib*
      """,
      "law laws legal lawyer* investigat* trial charged charges guilty victim* accused officer* custody evidence illegal justice"
    ),
    TopicCues(
      .disaster,
      """
      earthquake* wildfire* flood* tsunami* landslide* crash* collision* derail* explosion* explod* rescue* rescuers survivor* \
      evacuat* firefighter* blaze avalanche* volcan* erupt* shipwreck* drown* collapsed debris emergency disaster* capsiz* \
      aftershock* rubble
      """,
      "accident* injured killed fire fires damage damaged victims missing dead"
    ),
    TopicCues(
      .economy,
      """
      inflation bank banks banking investor* investment* stock stocks shares shareholder* revenue* profit* earnings market markets \
      econom* tariff* export* import imports tax taxes taxpayer* mortgage* loan loans credit debt* currency currencies fiscal gdp \
      merger* acquisition* acquire* startup* entrepreneur* retail* manufactur* insurance* financial finance* \
      budget* marketing supplier* pricing advertis* ecommerce seo fintech blockchain cryptocurrenc* bitcoin \
      logistics
      """,
      """
      business* company companies brand* customer* trade price prices cost costs fee fees industry industries sale sales sell buy money dollar* firm firms ceo product products \
      service* client* rates pay payment* quote* warehous* consumer* income fund funds vendor* deal deals strateg*
      """
    ),
    TopicCues(
      .education,
      """
      school* student* teacher* teaching universit* college* curricul* classroom* education* pupil* tutor* tuition campus* degree* \
      academic* homework professor* course courses learner* enrol* kindergarten* scholarship* diploma* lesson* graduat* bootcamp* \
      certificat* exam exams
      """,
      "learn learning study studying class classes skill* training instructor* program programs read reading"
    ),
    TopicCues(
      .environment,
      """
      climate emission* carbon pollut* biodivers* deforest* wildlife endangered species ecosystem* conservation* recycl* renewable* \
      sustainab* greenhouse habitat* rainforest* environment* ecolog* coral glacier* landfill* composting
      """,
      "nature plastic* waste energy solar forest* planet green water river* ocean* warming animal*"
    ),
    TopicCues(
      .health,
      """
      health* patient* doctor* hospital* disease* medic* vaccin* cancer* virus* infect* symptom* diagnos* therap* surgery surgeon* \
      clinic* nurse* mental anxiety depress* diet* nutrition* vitamin* obes* diabet* pandemic covid epidemic* wellness drug drugs \
      pharma* calor* protein* immun* dental teeth oral meditat* mindful* fitness workout*
      """,
      "treatment* treat stress sleep brain pain body exercise* eating weight care sick blood breath* gym muscle* trial*"
    ),
    TopicCues(.humanInterest, "centenarian* lottery quirky heartwarming reunited birthday", ""),
    TopicCues(
      .labour,
      """
      union unions worker* strike strikes employee* employer* wage* unemploy* layoff* layoffs workplace* workforce job jobs hiring \
      recruit* resume* freelanc* walkout* salary salaries pension* retire*
      """,
      "employ* career* work working hire hired manager* team remote staff"
    ),
    TopicCues(
      .lifestyle,
      """
      recipe* restaurant* cook* travel* hotel* vacation* tourist* tourism holiday* airline* flight flights hik* garden* hobb* \
      yoga cuisine* dish dishes chef* bake* baking wine* cocktail* beauty skincare makeup outfit* shoe shoes wedding* catering \
      decor* furniture plumb* clean cleaning laundry pet pets dog dogs cat cats parenting gaming game games diy tip tipping camping cruise* \
      home homes house household kitchen* bathroom* appliance* interior
      """,
      "food foods meal* trip trips guest* event events luggage destination* fun family kids room rooms visit* enjoy taste menu* party parties style"
    ),
    TopicCues(
      .politics,
      """
      president* minister* parliament* government* election* vote votes voter* voting senat* congress* democrat* republican* legislat* \
      lawmaker* chancellor* politic* diplomat* ambassador* coalition opposition referendum* campaign* constitution* governor* mayor* \
      kremlin bill policy policies sanction* treaty treaties summit
      """,
      "party parties state federal public leader* official* reform* administration regulat* council trump biden putin"
    ),
    TopicCues(
      .religion,
      """
      church* pope* bishop* priest* mosque* imam* islam* muslim* christian* catholic* protestant* orthodox jewish judaism rabbi* hindu* \
      buddhis* temple* prayer* worship* religio* theolog* bible* gospel* quran pilgrim* vatican cathedral* monk monks nun nuns
      """,
      "faith god holy spiritual* sacred soul"
    ),
    TopicCues(
      .science,
      """
      scien* research* technolog* software* computer* algorithm* ai robot* quantum astronom* nasa spacecraft \
      satellite* physic* chemis* biolog* genom* genetic* laborator* telescope* comput* cybersecur* hacker* hacking internet \
      smartphone* app apps digital data database* server servers cloud coding programm* developer* startup engineer* \
      blockchain semiconductor* chip chips website* web online platform* api iphone android
      """,
      "study studies discover* experiment* innovat* system systems device* user users tool tools tech network* model models space code security"
    ),
    TopicCues(
      .society,
      """
      immigra* migrant* refugee* asylum gender* racism racial discriminat* inequalit* poverty homeless* communit* charit* volunteer* abortion \
      lgbt* transgender demograph* population* welfare minorit* feminis* marriage* divorce* indigenous
      """,
      "families children women men social youth elderly rights equality human"
    ),
    TopicCues(
      .sport,
      """
      football* soccer basketball tennis golf* cricket rugby hockey baseball olympic* championship* league leagues coach* goalkeeper* striker* \
      midfielder* quarterback* playoff* tournament* athlet* marathon* medal* goal goals referee* stadium* fifa uefa nba nfl mlb nhl \
      boxing boxer* wrestl* swimmer* cyclist* cycling sprinter*
      """,
      "match matches team teams season* player* scored score win wins fans final finals cup race races draft club"
    ),
    TopicCues(
      .conflict,
      """
      war wars troops soldier* military missile* airstrike* ceasefire* army armies invasion* invad* rebel* militant* insurg* drone drones \
      artillery shelling bomb bombs bombing* bombard* frontline hostage* terroris* genocide* peacekeep* battlefield* offensive nato \
      brigade* battalion* warship* occupied combat
      """,
      "attack* weapon* fighting forces conflict* defence defense peace killed strike* truce border tank tanks"
    ),
    TopicCues(
      .weather,
      """
      weather* forecast* rainfall snowfall blizzard* hurricane* typhoon* cyclone* tornado* thunderstorm* heatwave* drought* \
      meteorolog* temperature* humid* frost* snowstorm* gust gusts
      """,
      "storm* rain snow wind winds degrees sunny cold hot"
    ),
  ]
}
