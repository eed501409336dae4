/// Words by which the names of places are judged.
enum PlaceWords {
  /// Names of places that are ordinary words, given names or surnames far more often.
  static let ordinary: Set<String> = Set(
    """
    mobile reading nice of bath hull deal sale orange temple university union independence liberty enterprise federal central \
    same man bar big most split march may august christmas sandwich normal young king queens prince duke bishop baker miller \
    taylor carter jackson lincoln jefferson madison monroe franklin hamilton marshall mason dixon clinton bush carson dayton \
    warren wayne tyler parker grant harris howard henry hill hope grace faith summit garden gardens park parkway lake lakes \
    river rivers beach bay bend bridge mountain field fields wood woods forest spring springs spa market plains battle love \
    eden paradise justice liberal progress commerce industry power police media date time post press buy save male mission \
    santa san los las del sur norte centro villa ville burg bad ost west east north south northeast southeast northwest \
    southwest northern southern eastern western downtown chad jordan israel salem sparta troy rome corona mercedes lima male \
    laval orion aurora diamond pearl imperial royal crown victory colon piura euro visa delta alpha omega alliance star \
    sun moon mars venus green brown black white gray grey red gold silver rock stone sands wells mills banks cross church \
    castle palace tower hall house farm farms green cicero dover opera solo kent essex surrey sussex norfolk suffolk auto \
    data san-marino media page college academy school academy institute council senate congress house capitol downing \
    allen austin preston kingston clayton houston dallas denver logan lawrence florence charlotte victoria elizabeth diana \
    beverly chester ashley shelby sidney stanley stuart valencia alexandria paris sofia lourdes regina carmen mary ana \
    clare dora elena maria marina nova rio oro toro goma batman bor ham hove wells ware ash ely epsom essen halle hagen \
    singen wesel borken lage damme worms fulda hof hamm ahlen moers unna celle peine melle rees kiel gap pau sens albi \
    angers tours brest caen lens metz nancy dole cannes creil orange meaux melun aranda baza lorca rota leon soria ecija \
    como pavia prato lodi massa asti terni chieti scala latina matera bari terra casa monte lagos faro braga loures \
    uppsala jena gera siegen sala
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// What a government does.
  static let acts = """
    said says warned warns announced announces imposed imposes sanctioned condemned condemns pledged pledges vowed vows \
    urged urges wants wanted insists insisted accused accuses believes denied denies agreed agrees refused refuses \
    signalled signaled approved decided plans threatened hopes argues considers expects supports backs backed rejected \
    must should would could will
    """

  /// What a government has.
  static let possessions = """
    sanctions decision policy support response position allies demands offer foreign military stance strategy ties relations \
    envoy ambassador troops pressure threats aid
    """

  /// Words between which governments are named.
  static let between = "between"
}
