extension Paradigm {
  /// How Italian words are inflected.
  static let italian: [Paradigm] = [
    Paradigm("io i", stems: .any(except: "agl temp")), Paradigm("o i", stems: .any(except: "mes part")),
    Paradigm(
      "a e", stems: .any(except: "bas com comun cort fort gener giudic legg luc madr men ment mes mort padr part pont")),
    Paradigm("e i", stems: italianNounsInE),
    Paradigm("a i e", stems: StemClass(endingIn: "crat iat ist")),
    Paradigm("ma mi", stems: StemClass(words: "cli dram proble program progra siste te")), Paradigm("ca che"),
    Paradigm("ga ghe"), Paradigm("co chi"), Paradigm("go ghi"), Paradigm("cia ce", cues: "cia"),
    Paradigm("gia ge", cues: "gia"),
    Paradigm("o a i e", stems: italianAdjectives, isStemmed: false),
    Paradigm("co ca chi che", stems: StemClass(words: "bian fran tedes tur")),
    Paradigm("co ca ci che", stems: StemClass(endingIn: "i")),
    Paradigm(
      "are a ano ò arono ato ata ati ate ando ava avano erà eranno", cues: "are ò arono ando avano eranno",
      stems: .any(except: "milit popol")),
    Paradigm("ere ire e ono ito ita uto uta endo erono irono", cues: "ere ire endo erono irono"),
  ]

  /// Of the others in `-e` most are plurals of nouns in `-a`.
  private static let italianNounsInE = StemClass(
    endingIn: "al ant ar ent er il ion ior iun or tor ud",
    words:
      "bas capac comun cort fort gener giovan giudic grand immagin legg madr mes mort nom nott ordin padr paes part pont ret terr verd voc",
    except: "er or scal"
  )

  /// Nouns in `-o` and in `-a` are different words (`caso`, `casa`), so what has both genders is known by the end of its stem or by
  /// name: adjectives, participles and persons.
  private static let italianAdjectives = StemClass(
    endingIn: "an ari at ier it iv ori os ut",
    words: """
      alt amic antic apert argentin bambin bass bell brav buon cald cert chius complet corrett destr dett dirett divers dopp dur europe
      estern fals femminin fidanzat figli fredd giust grec gross intern lent liber lontan lung maestr medesim mezz
      ministr modern negr nostr nuov oscur palestin perfett pien piccol prim profond propri prossim pubblic pur quart quint
      ragazz rar ricc ross russ sant second segret sicur singol spagnol stess stran strett suprem tant terz tutt ultim unic ver
      vecchi vicin vostr vuot
      """,
    except: "aiut cadut can cos dat entrat giornat lit man mari minut partit salut serat stat uscit vit")
}
