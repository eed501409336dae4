extension Paradigm {
  /// How Swedish words are inflected.
  static let swedish: [Paradigm] = [
    Paradigm(
      "∅ en et er ar s erna arna ens ets ernas", stems: .any(except: "arbet jobb kritik musik politik spel teknik")),
    Paradigm("∅ en et s ens ets", stems: StemClass(words: "jobb kritik musik politik spel teknik")),
    // The stemmer does not know the articles of these.
    Paradigm("a an or orna ans ornas", stems: .any(except: "dat fakt red st"), isStemmed: false),
    Paradigm("∅ et ets", stems: .any(except: "kom"), isStemmed: false),
    Paradigm("∅ n ns", stems: StemClass(endingIn: "e er or", except: "inter mod"), isStemmed: false),
    Paradigm("e en ar arna ens", stems: .any(except: "arbet")),
    Paradigm("e et en ets es ena", stems: StemClass(words: "arbet")),
    // Persons: `politiker`, `arbetare`.
    Paradigm("er ern erna ers erns ernas", stems: StemClass(endingIn: "ik")),
    Paradigm("are aren arna ares arens arnas"),
    Paradigm(
      "∅ t a",
      stems: StemClass(
        endingIn: "ell ig isk iv lös sam", words: "dansk engelsk fransk hög låg norsk rysk stor svensk tung tysk ung"),
      isStemmed: false),
    Paradigm("a ar ade at as ades"),
  ]

  /// How Danish words are inflected.
  static let danish: [Paradigm] = [
    Paradigm("∅ en et er e s erne ene ens ets ers ernes", stems: .any(except: "kritik men mens musik politik teknik")),
    Paradigm("∅ ken s kens", stems: StemClass(words: "kritik musik politik teknik"), isStemmed: false),
    Paradigm("∅ t e", stems: StemClass(endingIn: "ell ig isk iv lig som", words: "høj lav stor stærk tung ung")),
    Paradigm("e er ede et ende"),
  ]

  /// How Norwegian words are inflected.
  static let norwegian: [Paradigm] = [
    Paradigm("∅ en et er a e s ene ens ets ers enes", stems: .any(except: "men mens")),
    Paradigm("∅ en ens", stems: StemClass(endingIn: "er"), isStemmed: false),
    Paradigm("∅ t e", stems: StemClass(endingIn: "ell isk iv som", words: "høy lav stor sterk tung ung")),
    Paradigm("e er et ede te"),
  ]
}
