/// Tells from its commonest words whether a text is in a language that writes the day before the month. English is not:
/// its countries differ.
enum DayFirstLanguage {
  /// Words of a text that are looked at.
  private static let limit = 1_500

  /// Whether most function words of the text are of such a language.
  static func isWritten(in texts: some Sequence<String>) -> Bool {
    var dayFirst = 0
    var english = 0
    var seen = 0
    for text in texts {
      for word in WordHash.words(of: text) {
        seen += 1
        if others.contains(word) { dayFirst += 1 }
        if englishWords.contains(word) { english += 1 }
      }
      if seen > limit { break }
    }
    return dayFirst >= 6 && dayFirst > 3 * english
  }

  private static let englishWords = Set(
    WordHash.words(of: "the of and to is that for with was on by it from as at his"))
  private static let others = Set(
    WordHash.words(
      of: """
        der die das und ist nicht mit auf für von dem den ein eine sich auch wird
        le les des est dans une pour que qui sur par avec au du et plus
        el los las una por con para del se su como más fue
        il della che per di sono gli nel alla dei un è anche
        os uma não com dos das ao na no em pela foi são
        в на и не что по с для из как это от его за был
        у та що до від із які який але також було це й
        """
    )
  )
}
