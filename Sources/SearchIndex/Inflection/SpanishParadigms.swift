extension Paradigm {
  /// How Spanish words are inflected.
  static let spanish: [Paradigm] = [
    // Snowball takes the ends of `gobierno` and `mujer` for those of verbs.
    Paradigm(
      "∅ s", stems: StemClass(endingIn: "a e i o u á é í ó ú", except: "ante dio gracia marte me para"),
      isStemmed: false),
    Paradigm("∅ es", stems: StemClass(endingIn: "d l n r s x y", except: "sed"), isStemmed: false),
    Paradigm("z ces", isStemmed: false),
    Paradigm("o a os as", stems: spanishAdjectives, isStemmed: false),
    Paradigm("e a es as", stems: StemClass(words: "client dependient jef president")),
    Paradigm("or ora ores oras", stems: StemClass(endingIn: "ad ct ed id it s t")),
    Paradigm("és esa eses esas", stems: spanishNations),
    Paradigm("án ana anes anas", stems: StemClass(words: "alem catal")),
    Paradigm(
      "ar a an ó aron ado ada ados adas ando aba aban ará arán aría", cues: "ar ó aron ando aban ará arán aría",
      stems: .any(except: "famili lug")),
    Paradigm(
      "er ir e en ió ieron ido ida idos idas iendo ía ían erá irá erán irán",
      cues: "er ir ió ieron iendo erá irá erán irán"),
  ]

  /// Nouns in `-o` and in `-a` are different words (`puerto`, `puerta`), so what has both genders is known by the end of its stem
  /// or by name: adjectives, participles and persons.
  private static let spanishAdjectives = StemClass(
    endingIn: "ad an ari ic id ier iv ndent ntin ori os tin uev",
    words: """
      abiert abuel alt amig anch argentin blanc bonit brasileñ buen candidat ciert complet compañer consejer content cort cubiert direct
      distint divers dur elect enemig enferm europe exact extern extranjer extrem fals femenin filipin fresc grieg hij honest
      inmens intens intern judí just larg lent limpi llen loc madur maestr mal masculin médic ministr mism modern much muert negr
      niet niñ norueg nuestr obrer oscur otr pasajer palestin pequeñ perfect perr plen poc primer profund propi pur quint rar roj rot
      rus sant segund segur seri sol suec suprem tant tercer tod tont tranquil turc vací vari vecin verdader viej viv vuestr últim
      """,
    except: """
      améric an bebid caíd comid corrid cos entrad estad llamad llegad man mari medid mexic mirad movid músic méxic nad parad partid pedid
      salid sentid sid subid vid
      """)

  /// Elsewhere `-es` makes the plural: `mes`, `mesa`.
  private static let spanishNations = StemClass(
    words: "dan escoc finland franc holand ingl irland japon liban portugu senegal sudan tailand taiwan")
}
