extension Paradigm {
  /// How German words are inflected.
  static let german: [Paradigm] = [
    Paradigm("∅ en n e s es", stems: .any(except: "bayer gab hab lag seit sprach war")),
    Paradigm("∅ er ern es e", stems: germanPluralsInEr),
    Paradigm("e en er es em ∅", stems: germanAdjectives),
  ]

  /// Elsewhere `-er` makes persons (`Politiker`). With the stem of the plural, and as the last part of a compound.
  private static let germanPluralsInEr = StemClass(
    endingIn: """
      amt bild blatt blätt buch büch dorf dörf feld fach fäch geld gesicht glied haus häus kind kleid kraut kräut land länd licht lied
      mann männ nest rad räd schild schloss schlöss schwert volk völk wald wäld wort wört ämt
      """,
    words:
      "bad bäd bank dach däch gehalt gehält geist glas gläs gott gött grab gräb gut güt leib loch löch rand ränd rind tal täl"
  )

  /// Elsewhere the endings are those of nouns, and `-er` would make persons again.
  private static let germanAdjectives = StemClass(
    endingIn: "bar iell ig isch iv lich los nal sam tsch voll",
    words: """
      alt arm best blau breit dritt echt eng ernst erst falsch fern fest frei fremd früh ganz gelb gemeinsam genau gleich global groß grün
      gut halb hart hoh international jung kalt klar klein klug knapp krank kurz lang laut leer leicht letzt liberal link lokal nah
      neu nächst rein reich rot ruhig scharf schlecht schnell schwach schwarz schwer sicher sozial später stark still tief tot viel warm
      weit weiß zentral zweit öffentlich
      """)
}
