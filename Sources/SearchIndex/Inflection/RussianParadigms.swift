extension Paradigm {
  /// How Russian words are inflected.
  static let russian: [Paradigm] = [
    // Adjectives: hard, behind к, г, х and hushing sounds, soft.
    Paradigm("ый ого ая ые ых ую ое ому ом ым ой ыми"),
    Paradigm("ий ого ая ие их ую ое ому ом им ой ими", stems: StemClass(endingIn: "г к х ж ш ч щ")),
    Paradigm("ой ого ая ые ых ую ое ому ом ым ыми ие их им ими"),
    Paradigm("ий его яя ие их юю ее ему ем им ей ими", stems: StemClass(endingIn: "н ж ш ч щ")),
    // Feminine nouns in -ь, where the stemmer takes `ост` for a suffix.
    Paradigm(
      "ь и ью ей ям ями ях", stems: StemClass(endingIn: "ст", words: "власт ноч помощ реч связ"), isStemmed: false),
    // Masculine nouns.
    Paradigm("∅ а у ом е ы и ов ам ами ах", stems: consonantal),
    Paradigm("й я ю ем е и ев ям ями ях", stems: StemClass(endingIn: "а е о у"), isStemmed: false),
    Paradigm("ь я ю ем и ей ям ями ях е", stems: .any(except: "ст")),
    // Feminine nouns.
    Paradigm("а ы и е у ой ∅ ам ами ах", stems: consonantal), Paradigm("я и ю е ей ь ям ями ях"),
    Paradigm("ь и ью ей ям ями ях"),
    Paradigm("ия ии ию ией ий иям иями иях"),
    // Neuter nouns.
    Paradigm("о а у ом е ∅ ам ами ах", stems: consonantal), Paradigm("ие ия ию ием ии ий иям иями иях"),
    // Verbs in the past.
    Paradigm("л ла ли ло ть", stems: StemClass(endingIn: "а е и о у ы я", except: "де прави")),
  ]

  /// Stems that take the endings of hard nouns.
  private static let consonantal = StemClass(endingIn: "б в г д ж з к л м н п р с т ф х ц ч ш щ")
}
