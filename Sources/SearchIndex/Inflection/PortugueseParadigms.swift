extension Paradigm {
  /// How Portuguese words are inflected.
  static let portuguese: [Paradigm] = [
    Paradigm(
      "∅ s", stems: StemClass(endingIn: "a e i o u á é í ó ú ã", except: "ante deu mai pai paí sei"), isStemmed: false),
    Paradigm("∅ es", stems: StemClass(endingIn: "r s z", except: "dos fez")),
    Paradigm("ão ões", isStemmed: false), Paradigm("al ais", isStemmed: false), Paradigm("el éis", isStemmed: false),
    Paradigm("m ns", stems: StemClass(endingIn: "e i o u"), isStemmed: false),
    Paradigm("o a os as", stems: portugueseAdjectives, isStemmed: false),
    Paradigm("or ora ores oras", stems: StemClass(endingIn: "ad ed id it s t")),
    Paradigm(
      "ês esa eses esas",
      stems: StemClass(words: "chin dinamarqu escoc finland franc holand ingl irland japon portugu"), isStemmed: false
    ),
    Paradigm(
      "ar a am ou aram ado ada ados adas ando ava avam ará arão aria", cues: "ar ou aram ando avam ará arão aria",
      stems: .any(except: "famili lug")),
    Paradigm(
      "er ir e em eu iu eram iram ido ida idos idas endo erá irá erão irão",
      cues: "er ir iu eram iram endo erá irá erão irão"),
  ]

  /// Nouns in `-o` and in `-a` are different words (`caso`, `casa`), so what has both genders is known by the end of its stem or by
  /// name: adjectives, participles and persons.
  private static let portugueseAdjectives = StemClass(
    endingIn: "ad an ari ic id eir iv os ári óri",
    words: """
      abert alt amig alun argentin baix bel bonit brasileir brut candidat chei cert clar complet conjunt corret curt direit
      distint divers dur eleit estrangeir extern extrem fals feminin filh financeir fri garot greg honest imens inimig inteir
      intens intern israelens just larg lent limp lind long louc masculin médic menin mesm ministr modern mort muit negr net norueg
      noss nov ótim outr palestin parceir pequen perfeit pouc prefeit pret primeir prim pront próxim profund própri pur quart
      quint rar ric rot russ sant segund segur sol suec suprem tant terceir tod tranquil turc vazi velh verdadeir vermelh vizinh
      voss últim únic
      """,
    except: "améric an bebid cad comid corrid entrad estad mari medid músic partid saíd sentid sid vid")
}
