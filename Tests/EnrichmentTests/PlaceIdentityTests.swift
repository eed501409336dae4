import Testing

@testable import Enrichment

@Suite(.enabled(if: MarkedText.isThere, "scripts/fetch-places has not been run"))
struct PlaceIdentityTests {
  @Test(arguments: qualified + alone + together + notPlaces + mended + later)
  func place(_ place: IdentityCase) throws {
    #expect(try place.faults() == [])
  }

  /// A region or country stands behind the name.
  static let qualified: [IdentityCase] = [
    IdentityCase("He was born in {Paris}, {Texas}, in 1950.", "Paris=city:4717560; Texas=region:US-TX"),
    IdentityCase("The road from {Paris}, {Texas}, is long. {Paris} is small.", "Paris=city:4717560; !Paris=capital"),
    IdentityCase("She studied in {Cambridge}, Mass., for a year.", "Cambridge=city:4931972; Mass.=region:US-MA"),
    IdentityCase("She studied in {Cambridge}, {England}, for a year.", "Cambridge=city:2653941; England=country:GB"),
    IdentityCase("Police in {Birmingham}, {Alabama}, made arrests.", "Birmingham=city:4049979; Alabama=region:US-AL"),
    IdentityCase("The plant in {Birmingham}, Ala., has closed.", "Birmingham=city:4049979; Ala.=region:US-AL"),
    IdentityCase("Trains reached {Moscow}, {Idaho}, at noon.", "Moscow=city:5601538; Idaho=region:US-ID"),
    IdentityCase("The mill in {Athens}, {Georgia}, burned.", "Athens=city:4180386; Georgia=region:US-GA"),
    IdentityCase("He left {Rome}, {Georgia}, on foot.", "Rome=city:4219762; Georgia=region:US-GA"),
    IdentityCase(
      "A factory in {Vancouver}, {Washington}, reopened.", "Vancouver=city:5814616; Washington=region:US-WA"),
    IdentityCase("A court in {Portland}, {Maine}, ruled.", "Portland=city:4975802; Maine=region:US-ME"),
    IdentityCase("A court in {Portland}, OR, ruled.", "Portland=city:5746545; OR=region:US-OR"),
    IdentityCase("They met in {Springfield}, {Illinois}, first.", "Springfield=city:4250542"),
    IdentityCase("They met in {Springfield}, {Missouri}, first.", "Springfield=city:4409896"),
    IdentityCase("They met in {Springfield}, Mass., first.", "Springfield=city:4951788"),
    IdentityCase("The ship sailed from {Mobile}, {Alabama}, at dawn.", "Mobile=city:4076598"),
    IdentityCase("A museum in {London}, {Ontario}, has it.", "London=city:6058560; Ontario=region:CA-ON"),
    IdentityCase("A museum in {London}, Ont., has it.", "London=city:6058560; Ont.=region:CA-ON"),
    IdentityCase("The bank in {Hamilton} (Ontario) failed.", "Hamilton=city:5969782; Ontario=region:CA-ON"),
    IdentityCase("A quake struck {Valencia}, {Venezuela}, at night.", "Valencia=city:3625549; Venezuela=country:VE"),
    IdentityCase("The talks in {Tripoli}, {Lebanon}, ended.", "Tripoli=city:266826; Lebanon=country:LB"),
    IdentityCase("A fire in {Santiago}, {Chile}, spread.", "Santiago=capital:CL; Chile=country:CL"),
    IdentityCase("A fire in {Hyderabad}, {Pakistan}, spread.", "Hyderabad=city:1176734; Pakistan=country:PK"),
    IdentityCase("He lives in {Columbus}, {Ohio}, now.", "Columbus=city:4509177"),
    IdentityCase("A storm hit {Buffalo}, {New York}, on Friday.", "Buffalo=city:5110629; New York=region:US-NY"),
  ]

  /// Nothing around speaks for any place.
  static let alone: [IdentityCase] = [
    IdentityCase("The talks were held in {Paris} on Monday.", "Paris=capital:FR"),
    IdentityCase("A train left {Leverkusen} for {Hamburg}.", "Leverkusen=city:2878234; Hamburg=city:2911298"),
    IdentityCase("She moved to {Toulouse} in May.", "Toulouse=city:2972315"),
    IdentityCase("The meeting in {Washington} lasted two days.", "Washington=capital:US"),
    IdentityCase("He was mayor of {Liverpool} then.", "Liverpool=city:2644210"),
    IdentityCase("The port of {Gdańsk} is open.", "Gdańsk=city:3099434"),
    IdentityCase("The port of {Gdansk} is open.", "Gdansk=city:3099434"),
    IdentityCase("Fires burned across {California} and {Oregon}.", "California=region:US-CA; Oregon=region:US-OR"),
    IdentityCase("Farmers in {Bavaria} protested.", "Bavaria=region:DE-BY"),
    IdentityCase("Voters in {Catalonia} stayed at home.", "Catalonia=region:ES-CT"),
    IdentityCase("Shells fell on {Donetsk Oblast} at night.", "Donetsk Oblast=region:UA-14"),
    IdentityCase("Tourists left {Melbourne} and {Sydney}.", "Melbourne=city:2158177; Sydney=city:2147714"),
  ]

  /// Other places and the site's country decide.
  static let together: [IdentityCase] = [
    IdentityCase("Voters in {Georgia} chose. {Atlanta} and {Savannah} saw lines.", "Georgia=region:US-GA"),
    IdentityCase("Protesters in {Tbilisi} want {Georgia} in the union.", "Georgia=country:GE"),
    IdentityCase("{Georgia} and {Armenia} share a border near {Azerbaijan}.", "Georgia=country:GE"),
    IdentityCase("Storms hit {Alabama}. In {Birmingham} trees fell.", "Birmingham=city:4049979"),
    IdentityCase("The British police in {Birmingham} made arrests.", "Birmingham=city:2655603"),
    IdentityCase("{Massachusetts} and {Boston} pay; {Cambridge} does not.", "Cambridge=city:4931972"),
    IdentityCase("{Cambridge} and {London} agreed.", "Cambridge=city:2653941"),
    IdentityCase("{Ontario} is large. {London} and {Toronto} are its cities.", "Ontario=region:CA-ON"),
    IdentityCase(
      "From {Seattle} to {Spokane}, {Washington} burned; {Olympia} and {Tacoma} too.", "Washington=region:US-WA"),
    IdentityCase("The court sat in {Perth}.", "Perth=city:2063523", site: "AU"),
    IdentityCase("Spain won in {Valencia} and {Alicante}.", "Valencia=city:2509954"),
    IdentityCase("Troops left {Odesa} and {Mykolaiv} in {Ukraine}.", "Odesa=city:698740; Mykolaiv=city:700569"),
    IdentityCase("{Texas} sent aid; {Paris} was grateful.", "Paris=capital:FR"),
    IdentityCase("Washington said it would impose sanctions.", "Washington=country:US"),
    IdentityCase("Talks between Washington and {Moscow} stalled.", "Washington=country:US; Moscow=capital:RU"),
    IdentityCase("Washington's sanctions hurt.", "Washington=country:US"),
    IdentityCase(
      "The U.S. and America; American and US aid; the United States.",
      "U.S.=country:US; America=country:US; US=country:US; United States=country:US; American=country:US"),
  ]

  /// Persons and ordinary words.
  static let notPlaces: [IdentityCase] = [
    IdentityCase("{p:Denzel Washington} spoke. Washington smiled.", "!Washington=capital; !Washington=country"),
    IdentityCase("Reading a book in Nice weather is fun.", "!Reading=city; !Nice=city"),
    IdentityCase("Mobile phones sell well. Of course they do.", "!Mobile=city; !Of=city"),
    IdentityCase("{p:Jack London} wrote books. London was poor.", "!Jack=city; !London=capital"),
    IdentityCase("{Of} was asked.", "!Of=city"),
    IdentityCase("{Nice} was asked.", "!Nice=city"),
    IdentityCase("{Reading} was asked.", "!Reading=city"),
    IdentityCase("{Aldby} was asked.", "!Aldby=city"),
    IdentityCase("Big Deal or not, March is near.", "!Deal=city; !March=city; !Big=city"),
    IdentityCase("{p:Paris Hilton} arrived. Hilton waved.", "!Paris=capital; !Hilton=city"),
  ]

  /// What real articles showed.
  static let mended: [IdentityCase] = [
    IdentityCase(
      "Police in {Fairfield}, {New Jersey}, said so. {California} waits. {Fairfield} is small.",
      "!Fairfield=city; New Jersey=region:US-NJ"),
    IdentityCase("{NYC} is large, and {New York City} is it.", "NYC=city:5128581; New York City=city:5128581"),
    IdentityCase(
      "Storms hit {Alabama} hard. {Birmingham} and {Huntsville} lost power.",
      "Birmingham=city:4049979; Huntsville=city:4068590"),
    // What a model takes for organisations.
    IdentityCase(
      "{Romania} will open two berths in {o:Constanța}. {o:Constanța} waits.", "Constanța=city:680963; !Constanța=org"),
    IdentityCase("A ship lay near {o:Piraeus} at dawn.", "Piraeus=city:255274"),
    IdentityCase("He moved from {o:Wolfsburg} to {o:Villarreal}.", "!Wolfsburg=city; !Villarreal=city"),
    IdentityCase("He invested in {o:Velmont} and in {o:Mobile}.", "!Velmont=city; !Mobile=city"),
    IdentityCase("BBVA sold its stake in {o:Sabadell}. {o:Sabadell} fell.", "!Sabadell=city"),
    IdentityCase(
      "Shareholders in {o:Wolfsburg} asked for confidence in {o:Villarreal}.", "!Wolfsburg=city; !Villarreal=city"),
    IdentityCase("He lives in {o:Sabadell}.", "Sabadell=city:3111199"),
    IdentityCase("Investors near {o:Piraeus} waited.", "Piraeus=city:255274"),
  ]

  /// Written after the rules, to see how good they are.
  static let later: [IdentityCase] = [
    IdentityCase(
      "Rain fell on {Manchester}, {New Hampshire}, all day.", "Manchester=city:5089178; New Hampshire=region:US-NH"),
    IdentityCase("Rain fell on {Manchester} and {Leeds} all day.", "Manchester=city:2643123; Leeds=city:2644688"),
    IdentityCase("A judge in {Richmond}, Va., wept.", "Richmond=city:4781708; Va.=region:US-VA"),
    IdentityCase(
      "A judge in {Richmond}, {British Columbia}, wept.", "Richmond=city:6122085; British Columbia=region:CA-BC"),
    IdentityCase("The {Arlington}, {Texas}, stadium is full.", "Arlington=city:4671240; Texas=region:US-TX"),
    IdentityCase("Doctors in {Naples}, {Florida}, struck.", "Naples=city:4165565; Florida=region:US-FL"),
    IdentityCase("Doctors in {Naples} and {Rome} struck.", "Naples=city:3172394; Rome=capital:IT"),
    IdentityCase("{Melbourne}, Fla., lost power.", "Melbourne=city:4163971; Fla.=region:US-FL"),
    IdentityCase("A bomb went off in {Kandahar}, {Afghanistan}.", "Kandahar=city:1138336; Afghanistan=country:AF"),
    IdentityCase("Crews from {Lviv} went to {Kharkiv}.", "Lviv=city:702550; Kharkiv=city:706483"),
    IdentityCase(
      "A bridge near {Wilmington}, {North Carolina}, fell.", "Wilmington=city:4499379; North Carolina=region:US-NC"),
    IdentityCase("A bridge near {Wilmington}, Del., fell.", "Wilmington=city:4145381; Del.=region:US-DE"),
    IdentityCase("The {Córdoba}, {Argentina}, plant makes cars.", "Córdoba=city:3860259"),
    IdentityCase(
      "Andalusia's heat: {Córdoba} and {Sevilla} in {Spain} suffered.", "Córdoba=city:2519240; Sevilla=city:2510911"),
    IdentityCase("{Kansas City}, {Missouri}, elected her.", "Kansas City=city:4393217; Missouri=region:US-MO"),
    IdentityCase("{Kansas City}, {Kansas}, elected her.", "Kansas City=city:4273837; Kansas=region:US-KS"),
    IdentityCase("The Russians bombed {Kherson} from {Crimea}.", "Kherson=city:706448; Crimea=region:UA-43"),
    IdentityCase(
      "{Berlin}, {Vermont}, has a fair; {Berlin}, {Germany}, a tower.", "!Berlin=capital:FR; Germany=country:DE"),
    IdentityCase("He grew up in {Newcastle}, {Australia}, by the sea.", "Newcastle=city:2155472"),
    IdentityCase("Washington must act, the senator said.", "Washington=country:US"),
    IdentityCase(
      "{p:Chelsea Clinton} spoke in {Lincoln}, {Nebraska}.",
      "Lincoln=city:5072006; Nebraska=region:US-NE; !Chelsea=city"),
    IdentityCase("They filmed in {Dublin}, {Ohio}, and not in Ireland.", "Dublin=city:5152333; Ohio=region:US-OH"),
    IdentityCase("Police in {San Jose}, {California}, said so.", "San Jose=city:5392171; California=region:US-CA"),
    IdentityCase("Police in {San José}, {Costa Rica}, said so.", "San José=capital:CR; Costa Rica=country:CR"),
    IdentityCase("The flood reached {Dresden} and {Leipzig}.", "Dresden=city:2935022; Leipzig=city:2879139"),
    IdentityCase(
      "Villages around {Bakhmut} in {Donetsk Oblast} burned.", "Donetsk Oblast=region:UA-14; Bakhmut=city:713174"),
  ]
}
