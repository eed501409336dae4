import Testing

@testable import SearchIndex

@Suite("The forms of words")
struct WordFormsTests {
  @Test(
    "A form leads to the others",
    arguments: [
      (.english, "port", ["ports", "ported", "porting"]), (.english, "ports", ["port"]),
      (.english, "elections", ["election"]), (.english, "countries", ["country"]), (.english, "country", ["countries"]),
      (.english, "housing", ["house", "houses", "housed"]), (.english, "stopped", ["stop", "stops", "stopping"]),
      (.english, "taxes", ["tax", "taxed"]), (.english, "Movies", ["movie"]), (.english, "volcanoes", ["volcano"]),
      (.english, "dying", ["die", "dies", "died"]), (.english, "evenings", ["evening"]), (.english, "unit", ["units"]),
      (.english, "severed", ["sever", "severing"]), (.english, "building", ["build", "buildings"]),
      (.german, "Wahl", ["wahlen"]), (.german, "Häuser", ["haus", "hauses"]), (.german, "Haus", ["hauser", "hausern"]),
      (.german, "Präsidenten", ["prasident"]), (.german, "Kind", ["kinder", "kindern", "kindes"]),
      (.german, "Länder", ["land", "landern"]), (.german, "Krankenhäuser", ["krankenhaus"]),
      (.german, "Politiker", ["politikern", "politikers"]),
      (.german, "neue", ["neu", "neuen", "neuer", "neues", "neuem"]),
      (.german, "deutschen", ["deutsch", "deutsche", "deutscher"]), (.dutch, "verkiezingen", ["verkiezing"]),
      (.dutch, "jaar", ["jaren"]), (.dutch, "jaren", ["jaar"]), (.dutch, "raketten", ["raket"]),
      (.dutch, "wet", ["wetten"]), (.dutch, "ministers", ["minister"]), (.dutch, "staten", ["staat"]),
      (.dutch, "nieuwe", ["nieuw"]), (.french, "élections", ["election"]),
      (.french, "national", ["nationaux", "nationale", "nationales"]),
      (.french, "blessés", ["blesse", "blessee", "blesser"]),
      (.french, "européen", ["europeenne", "europeens", "europeennes"]),
      (.french, "premier", ["premiere", "premiers"]),
      (.french, "dangereux", ["dangereuse", "dangereuses"]), (.french, "actif", ["active", "actifs"]),
      (.french, "étrangères", ["etranger", "etrangers"]), (.french, "travail", ["travaux"]),
      (.french, "français", ["francaise", "francaises"]), (.french, "petit", ["petite", "petits", "petites"]),
      (.spanish, "elección", ["elecciones"]), (.spanish, "elecciones", ["eleccion"]),
      (.spanish, "nueva", ["nuevo", "nuevos", "nuevas"]), (.portuguese, "governos", ["governo"]),
      (.spanish, "gobierno", ["gobiernos"]), (.spanish, "mujeres", ["mujer"]), (.spanish, "ciudad", ["ciudades"]),
      (.portuguese, "leis", ["lei"]), (.portuguese, "homem", ["homens"]), (.portuguese, "secretária", ["secretario"]),
      (.italian, "problema", ["problemi"]), (.italian, "giudice", ["giudici"]), (.italian, "italiano", ["italiana"]),
      (.french, "loi", ["lois"]), (.french, "jeux", ["jeu"]), (.french, "public", ["publique", "publics"]),
      (.dutch, "bedrijf", ["bedrijven"]), (.dutch, "huizen", ["huis"]), (.swedish, "skolan", ["skola", "skolor"]),
      (.swedish, "företag", ["foretaget"]), (.swedish, "ministern", ["minister"]),
      (.norwegian, "ministeren", ["minister"]),
      (.spanish, "aumentaron", ["aumentar", "aumento", "aumentan"]), (.spanish, "francesa", ["frances", "franceses"]),
      (.spanish, "política", ["politico", "politicos", "politicas"]), (.spanish, "voz", ["voces"]),
      (.portuguese, "eleição", ["eleicoes"]), (.portuguese, "nacional", ["nacionais"]),
      (.portuguese, "anunciou", ["anunciar", "anunciaram"]), (.portuguese, "nova", ["novo", "novos"]),
      (.italian, "banche", ["banca"]), (.italian, "elezioni", ["elezione"]),
      (.italian, "case", ["casa"]), (.italian, "governo", ["governi"]),
      (.italian, "nuova", ["nuovo", "nuovi", "nuove"]),
      (.italian, "presidenti", ["presidente"]),
      (.swedish, "bilar", ["bil", "bilarna", "bilen"]),
      (.swedish, "politik", ["politiken"]), (.swedish, "politiker", ["politikern", "politikerna"]),
      (.swedish, "stor", ["stora", "stort"]), (.danish, "politik", ["politikken"]),
      (.danish, "valget", ["valg"]), (.norwegian, "valget", ["valg"]),
      (.russian, "выборы", ["выборов", "выборам", "выборах"]), (.russian, "война", ["войны", "войну", "войне"]),
      (.russian, "российский", ["российского", "российская", "российских"]),
      (.russian, "санкции", ["санкция", "санкций", "санкциями"]),
      (.russian, "правительство", ["правительства", "правительству", "правительством", "правительстве"]),
      (.russian, "область", ["области", "областью", "областей", "областях"]),
      (.russian, "новый", ["нового", "новым", "новыми"]), (.russian, "высокий", ["высоких", "высокими"]),
      (.russian, "последний", ["последнего", "последнему", "последняя", "последними"]),
      (.russian, "случай", ["случая", "случае", "случаев"]), (.russian, "сказал", ["сказала", "сказали", "сказать"]),
    ] as [(InflectedLanguage, String, [String])])
  func forms(language: InflectedLanguage, word: String, forms: [String]) {
    let found = Set(WordForms([language]).others(of: word))
    #expect(found.isSuperset(of: forms), "\(found)")
    #expect(!found.contains(FoldedWords.joined(word)))
  }

  @Test(
    "Other words are left alone",
    arguments: [
      (.english, "university", ["universe", "universal", "universes"]), (.english, "policy", ["police", "polices"]),
      (.english, "army", ["arm", "arms"]), (.english, "party", ["part", "parts"]),
      (.english, "hoping", ["hop", "hops", "hopped"]), (.english, "news", ["new"]), (.english, "bus", ["bu"]),
      (.english, "sing", ["s", "sed"]), (.english, "organization", ["organ", "organs"]),
      (.english, "business", ["busy", "busines"]), (.english, "united", ["unit", "units", "unite"]),
      (.english, "unit", ["united", "uniting"]), (.english, "unite", ["united", "unit", "units"]),
      (.english, "evening", ["even", "evens"]), (.english, "even", ["evening"]), (.english, "willing", ["will"]),
      (.english, "will", ["willing"]), (.english, "severe", ["severed", "sever"]), (.english, "severed", ["severe"]),
      (.english, "caste", ["cast", "casting"]), (.english, "casting", ["caste"]), (.english, "suite", ["suited"]),
      (.english, "aide", ["aided", "aid"]), (.english, "premier", ["premiered"]), (.english, "past", ["pasted"]),
      (.english, "arms", ["arm"]), (.english, "arm", ["arms"]), (.english, "customs", ["custom"]),
      (.english, "good", ["goods"]), (.english, "mean", ["means"]), (.english, "wedding", ["wed"]),
      (.english, "according", ["accord"]), (.english, "economic", ["economics"]),
      (.english, "security", ["securities"]),
      (.spanish, "casa", ["caso", "casos", "casar", "casado"]), (.spanish, "puerto", ["puerta", "puertas"]),
      (.spanish, "cuenta", ["cuento", "cuentos"]), (.spanish, "partido", ["parte", "partes", "partir", "partida"]),
      (.spanish, "estado", ["estar", "estada"]), (.spanish, "mesa", ["mes", "meses"]),
      (.spanish, "familiar", ["familia"]),
      (.portuguese, "casa", ["caso", "casos"]), (.portuguese, "partido", ["parte", "partir", "partida"]),
      (.portuguese, "Maria", ["mario"]), (.portuguese, "país", ["pai"]), (.portuguese, "ano", ["ana"]),
      (.italian, "partito", ["parte", "parti", "partita", "partite"]), (.italian, "casa", ["caso", "casi"]),
      (.italian, "case", ["caso", "casi"]), (.italian, "parte", ["partito", "parto"]), (.italian, "cosa", ["cosi"]),
      (.italian, "morte", ["morto"]),
      (.french, "européen", ["europeene", "europeenes"]), (.french, "port", ["porte", "portes"]),
      (.french, "cour", ["cours"]),
      (.french, "Paris", ["pari"]), (.french, "marché", ["marcher"]), (.french, "étranger", ["etrange"]),
      (.french, "armée", ["arme", "armes"]), (.french, "médecin", ["medecine"]), (.french, "appel", ["appelle"]),
      (.german, "Politik", ["politiker", "politikern"]), (.german, "Wahl", ["wahler", "wahlern"]),
      (.german, "Arbeit", ["arbeiter", "arbeitern"]), (.german, "Politiker", ["politik"]),
      (.german, "Schule", ["schuler"]),
      (.german, "Gesellschaft", ["gesellschafter"]), (.german, "Bayern", ["bayer"]), (.german, "Waren", ["war"]),
      (.german, "Seite", ["seit"]),
      (.dutch, "nieuws", ["nieuw", "nieuwe"]), (.dutch, "bom", ["boom", "bomen"]), (.dutch, "man", ["maan", "manen"]),
      (.dutch, "tak", ["taak", "taken"]), (.dutch, "markt", ["mark"]), (.dutch, "plan", ["plant"]),
      (.dutch, "weten", ["wet"]), (.dutch, "mens", ["men"]),
      (.swedish, "politik", ["politiker", "politikerna"]), (.swedish, "spel", ["spelarna"]),
      (.danish, "politik", ["politiker", "politikere"]), (.danish, "mens", ["men"]),
      (.russian, "правила", ["править"]),
    ] as [(InflectedLanguage, String, [String])])
  func others(language: InflectedLanguage, word: String, others: [String]) {
    let found = Set(WordForms([language]).others(of: word))
    #expect(found.isDisjoint(with: others), "\(found)")
  }

  @Test(
    "What is not one word of letters has no forms",
    arguments: [
      "", "a", "on", "G20", "2025", "don't", "port-authority", "東京", "grain deal", String(repeating: "a", count: 33),
    ])
  func none(text: String) {
    #expect(WordForms([.english]).others(of: text).isEmpty)
  }

  @Test("The number of forms is bounded, and each comes once", arguments: InflectedLanguage.allCases)
  func bounded(language: InflectedLanguage) {
    for word in ["российский", "ada", "nationales", "stopped", "eeeeeeee", "ssssssss", "ies", "ing", "ed"] {
      let forms = WordForms([language]).others(of: word)
      #expect(forms.count <= WordForms.maximumForms)
      #expect(Set(forms).count == forms.count)
    }
    #expect(WordForms(InflectedLanguage.allCases).others(of: "port").count <= WordForms.maximumForms)
  }

  @Test("Every language has a stemmer", arguments: InflectedLanguage.allCases)
  func stemmers(language: InflectedLanguage) {
    #expect(Stemmer(algorithm: language.stemming) != nil)
  }

  @Test(
    "The forms are those of the languages that are asked for",
    arguments: [
      ("wahl", []), ("lang:de wahl", ["wahlen"]), ("lang:de-AT wahl", ["wahlen"]),
      ("wahl (lang:de OR lang:fr)", ["wahlen"]),
      ("lang:no valg", ["valget"]), ("lang:uk port", []), ("port -lang:de", ["ports"]), ("port", ["ports"]),
      ("lang:de ports", ["port"]),
    ])
  func languages(query: String, forms: [String]) throws {
    let tree = try #require(try QueryNode(query)).withForms()
    let found = Set(tree.positiveTexts.flatMap(\.otherForms))
    #expect(found.isSuperset(of: forms))
    if forms.isEmpty { #expect(found.isDisjoint(with: ["wahlen", "ports", "port"])) }
  }

  @Test(
    "Phrases, beginnings, words of NEAR, names and words in quotation marks have no other forms",
    arguments: [
      "\"port\"", "\"grain port\"", "port*", "port NEAR/3 grain", "author:port", "entity:port", "10:30", "million",
    ])
  func exact(query: String) throws {
    let tree = try #require(try QueryNode(query))
    #expect(tree.withForms() == tree)
  }

  @Test("Only the first words of a query are looked for in all forms")
  func firstWords() throws {
    let tree = try #require(try QueryNode(String(repeating: "port ", count: 20))).withForms()
    let words = tree.positiveTexts.count { !$0.otherForms.isEmpty }
    #expect(words == QueryNode.maximumInflectedWords)
  }
}
