import Documents
import Testing

@testable import Enrichment

@Suite("Tone")
struct ToneTests {
  /// Enough words without a tone.
  private static let filler = [
    "en":
      " The council meets on Tuesday in the town hall, and the mayor will speak about the roads, the trams and the water of the town in the afternoon, as it does each month of the year.",
    "fr":
      " Le conseil se réunit mardi à la mairie, et le maire parlera des routes, des tramways et de l'eau de la ville dans l'après-midi, comme chaque mois de l'année.",
    "de":
      " Der Rat trifft sich am Dienstag im Rathaus, und der Bürgermeister spricht am Nachmittag über die Straßen, die Bahnen und das Wasser der Stadt, wie in jedem Monat des Jahres.",
    "es":
      " El consejo se reúne el martes en el ayuntamiento, y el alcalde hablará de las calles, los tranvías y el agua de la ciudad por la tarde, como cada mes del año.",
    "it":
      " Il consiglio si riunisce martedì in municipio, e il sindaco parlerà delle strade, dei tram e dell'acqua della città nel pomeriggio, come ogni mese dell'anno.",
    "pt":
      " O conselho reúne-se na terça-feira na câmara, e o presidente da câmara falará das ruas, dos elétricos e da água da cidade à tarde, como em cada mês do ano.",
    "uk":
      " Рада збирається у вівторок у ратуші, і міський голова говоритиме про вулиці, трамваї та воду міста після обіду, як і щомісяця протягом усього року, повідомили в раді міста.",
    "ru":
      " Совет собирается во вторник в ратуше, и глава города будет говорить об улицах, трамваях и воде города после обеда, как и каждый месяц в течение всего года, сообщили в совете города.",
  ]

  private func tone(_ text: String, _ language: String = "en", title: String? = nil) throws -> Tone? {
    try annotate(text + (Self.filler[language] ?? ""), title: title, language: language).tone
  }

  @Test(
    "Good and bad news in each language",
    arguments: [
      (
        "en",
        "The rescue was a great success: all the children are safe and happy, and the town celebrates its brave heroes.",
        "The brutal attack killed twelve people and destroyed the school. Victims fear more violence, and the crisis gets worse."
      ),
      (
        "fr",
        "Le sauvetage est un magnifique succès : les enfants sont heureux, et la ville célèbre ses héros courageux avec joie.",
        "L'attaque brutale a tué douze personnes et détruit l'école. Les victimes craignent la violence, et la crise est pire."
      ),
      (
        "de",
        "Die Rettung war ein großartiger Erfolg: Die Kinder sind glücklich und gesund, und die Stadt feiert ihre mutigen Helden.",
        "Der brutale Angriff tötete zwölf Menschen und zerstörte die Schule. Die Opfer fürchten die Gewalt, und die Krise wird schlimmer."
      ),
      (
        "es",
        "El rescate fue un éxito magnífico: los niños están felices y sanos, y la ciudad celebra a sus héroes valientes.",
        "El ataque brutal mató a doce personas y destruyó la escuela. Las víctimas tienen miedo de la violencia, y la crisis es peor."
      ),
      (
        "it",
        "Il salvataggio è stato un magnifico successo: i bambini sono felici, e la città festeggia i suoi eroi coraggiosi con gioia.",
        "L'attacco brutale ha ucciso dodici persone e distrutto la scuola. Le vittime hanno paura della violenza, e la crisi è terribile."
      ),
      (
        "pt",
        "O resgate foi um sucesso magnífico: as crianças estão felizes, e a cidade celebra os seus heróis corajosos com alegria.",
        "O ataque brutal matou doze pessoas e destruiu a escola. As vítimas têm medo da violência, e a crise é pior."
      ),
      (
        "uk",
        "Порятунок був чудовим успіхом: діти щасливі та здорові, і місто святкує своїх хоробрих героїв із радістю.",
        "Жорстока атака вбила дванадцять людей і зруйнувала школу. Жертви бояться насильства, а криза погіршується."
      ),
      (
        "ru",
        "Спасение было прекрасным успехом: дети счастливы и здоровы, и город празднует своих храбрых героев с радостью.",
        "Жестокая атака убила двенадцать человек и разрушила школу. Жертвы боятся насилия, а кризис ухудшается."
      ),
    ])
  func languages(language: String, good: String, bad: String) throws {
    let favourable = try #require(try tone(good, language))
    #expect(favourable.label == "positive" && favourable.positive >= 5 && favourable.negative <= 1)
    let unfavourable = try #require(try tone(bad, language))
    #expect(unfavourable.label == "negative" && unfavourable.negative >= 5 && unfavourable.positive <= 1)
    for tone in [favourable, unfavourable] {
      #expect(tone.method == "lexicon" && tone.confidence > 0 && tone.confidence <= 0.6)
      #expect(tone.cues.count == tone.positive + tone.negative)
    }
  }

  @Test("The evidence stands in the text, the heaviest first, at most twenty")
  func evidence() throws {
    let found = try #require(
      try tone("It was a great success, a real joy. Nobody was killed in the crash, though many suffered."))
    #expect(found.cues.map(\.mention.text) == ["joy", "great", "success", "crash", "suffered", "Nobody was killed"])
    #expect(found.cues.map { abs($0.weight) } == found.cues.map { abs($0.weight) }.sorted(by: >))
    #expect(found.cues.last?.mention.method == "negation")
    #expect(found.cues.first?.mention.sentence == 0 && found.cues.last?.mention.sentence == 1)
    let many = try #require(
      try tone(
        "Great success, joy, hope, peace, love, pride, courage, freedom, justice, kindness, beauty, comfort, charm, fun,"
          + " gems, warmth, wisdom, trust, thanks, gratitude, friendship, victory and honour.", "en"))
    #expect(many.positive > 20 && many.cues.count == 20)
  }

  @Test(
    "Negation turns a cue in its clause",
    arguments: [
      ("en", "It is not a good plan", "not a good", -1.4), ("en", "They don't enjoy it", "t enjoy", -1.4),
      ("en", "There was no violence", "no violence", 0.9), ("en", "It is not only good", "good", 2),
      ("en", "It is not there, but good", "good", 2), ("fr", "Ce n'est pas bon", "n'est pas bon", -1.4),
      ("de", "Das ist nicht gut", "nicht gut", -1.4), ("de", "Es ist nicht nur gut", "gut", 2),
      ("es", "No es bueno", "No es bueno", -1.4), ("it", "Non è buono", "Non è buono", -1.4),
      ("pt", "Não é bom", "Não é bom", -1.4), ("uk", "Це не добре", "не добре", -1.4),
      ("ru", "Это не хорошо", "не хорошо", -1.4), ("en", "It is very good", "very good", 2.6),
      ("en", "It is slightly bad", "slightly bad", -1.2),
    ])
  func negation(language: String, text: String, cue: String, weight: Double) throws {
    // Four cues more make a tone of it.
    let others = [
      "en": "terror, joy, panic and pride", "fr": "terreur, joie, panique et fierté",
      "de": "Terror, Freude, Panik und Mut",
      "es": "terror, alegría, pánico y orgullo", "it": "terrore, gioia, panico e orgoglio",
      "pt": "terror, alegria, pânico e orgulho", "uk": "терор, радість, паніка і гордість",
      "ru": "террор, радость, паника и гордость",
    ]
    let found = try #require(try tone("\(text). (\(others[language] ?? ""))", language))
    let match = try #require(found.cues.first { $0.mention.text == cue }, "\(found.cues.map(\.mention.text))")
    #expect(abs(match.weight - weight) < 0.001)
    #expect(match.mention.method == (weight == -1.4 || weight == 0.9 ? "negation" : "lexicon"))
  }

  @Test(
    "Words in names do not count",
    arguments: [
      "Lorries crossed the Peace Bridge on Monday.", "Peace Bridge traffic was counted by the town.",
      "The old War Department building stands there.", "He spoke to Joy Good about it.",
    ])
  func names(text: String) throws {
    let found = try #require(try tone("\(text) (terror, joy, panic and pride)"))
    #expect(Set(found.cues.map(\.mention.text)) == ["terror", "joy", "panic", "pride"])
  }

  @Test("Capitals in a headline are no names, and the title counts double")
  func headline() throws {
    let text = "There was terror, panic, pain, and a crisis."
    let plain = try #require(try tone(text, title: "Council Meets in the Town Hall"))
    let titled = try #require(try tone(text, title: "Brutal Attack Shocks the Town"))
    #expect(titled.cues.prefix(2).map(\.mention.text) == ["Brutal", "Attack"])
    #expect(titled.cues.prefix(2).map(\.weight) == [-6, -4])
    #expect(titled.score < plain.score)
  }

  @Test("A word over and over weighs less each time")
  func repeated() throws {
    let once = try #require(try tone("There is joy, pride, hope and a crisis."))
    let often = try #require(try tone("There is joy, pride, hope and a crisis, crisis, crisis, crisis."))
    #expect(often.negative == once.negative + 3)
    #expect(often.cues.map(\.weight).filter { $0 < 0 } == [-2, -1, -0.667, -0.5])
  }

  @Test(
    "Too little to tell",
    arguments: [
      "", "Great.", "A great success and a joy for all.", String(repeating: "great ", count: 500),
      String(repeating: "The council meets on Tuesday in the hall. ", count: 20),
    ])
  func none(text: String) throws {
    #expect(try annotate(text, language: "en").tone == nil)
  }

  @Test("A text in a language without words of its own has no tone, whatever it looks like")
  func otherLanguages() throws {
    let dutch =
      "De ministers kwamen dinsdag bijeen om de begroting van het komende jaar te bespreken. War, terror, panic, success en joy staan er ook, maar het is een Nederlandse tekst over de wegen en de bruggen van het land, die voor de winter worden hersteld."
    let annotations = try annotate(dutch)
    #expect(annotations.language == "nl" && annotations.tone == nil)
  }
}
