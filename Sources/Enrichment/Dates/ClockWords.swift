/// Words around times of day.
struct ClockWords: Sendable {
  let morning: WordSet
  let afternoon: WordSet
  let hours: WordSet
  let leads: WordSet
  let zones: WordTable<String>
  let noon: WordTable<String>
  let tomorrow: WordSet
  let notTomorrow: WordSet
  let ranges: WordSet
  /// What may stand between a day and a time of day, and between a time and a day.
  let beforeClock: WordSet
  let beforeDay: WordSet
  /// Words between two dates that make an interval without a word before the first.
  let closes: WordSet
  /// Verbs that put the clause around them into the future.
  let willWords: WordSet
  /// Words before a weekday that something is set for.
  let forDay: WordSet
  /// Words that mean `during` before a duration, and `more than` before anything else.
  let overWords: WordSet
  /// Words before numbers that are no years.
  let pages: WordSet

  /// Registers the words.
  init(_ lexicon: inout LexiconBuilder) {
    morning = lexicon.set("am a.m.")
    afternoon = lexicon.set("pm p.m.")
    hours = lexicon.set("Uhr h horas hs ore heures год годин годині часов hours")
    leads = lexicon.set(TimeWords.clockLeads)
    zones = lexicon.table([
      ("GMT UTC", "Z"), ("BST CET WAT", "+01:00"), ("CEST MEZ EET SAST", "+02:00"), ("EEST MSK", "+03:00"),
      ("EST CDT", "-05:00"), ("EDT", "-04:00"), ("PST", "-08:00"), ("PDT", "-07:00"), ("JST KST", "+09:00"),
    ])
    noon = lexicon.table([
      ("noon midday midi mediodía mezzogiorno опівдні полдень", "T12:00"),
      ("midnight minuit mitternacht medianoche mezzanotte опівночі полночь", "T00:00"),
    ])
    tomorrow = lexicon.set("mañana morgen")
    notTomorrow = lexicon.set("la esta una cada toda buena gestern heute am jeden guten diesem")
    beforeClock = lexicon.set("at by around about , . ( um gegen à vers a las alle ore às о в об около близько - –")
    beforeDay = lexicon.set("on the of into to , am le el il no na в у la del de den")
    willWords = lexicon.set(
      "will shall wird werden sera seront será serán sarà saranno serão буде будуть будет будут vai vão va"
    )
    forDay = lexicon.set("for auf para pour на")
    overWords = lexicon.set("over über oltre")
    pages = lexicon.set("page pages pp p no nos seite seiten página páginas pagine pagina с стор")
    closes = lexicon.set("through till until bis по")
    ranges = lexicon.set("to or à ou bis oder a o ad до або или")
  }
}
