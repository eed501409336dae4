extension Paradigm {
  /// How French words are inflected.
  static let french: [Paradigm] = [
    Paradigm(
      "∅ s", stems: .any(except: "cour fil foi lui mai mis moi par pari pas plu pre prè près soi sou toi ver"),
      isStemmed: false),
    Paradigm("∅ x", stems: StemClass(endingIn: "au eu", words: "bij gen", except: "peu"), isStemmed: false),
    Paradigm("c que cs ques", stems: StemClass(words: "publi tur"), isStemmed: false),
    Paradigm("al aux ale ales"), Paradigm("ail aux", stems: StemClass(words: "b trav vitr"), isStemmed: false),
    Paradigm("∅ e s es", stems: frenchAdjectives, isStemmed: false),
    Paradigm(
      "s se ses", stems: StemClass(endingIn: "ai oi", except: "boi croi foi frai franço loi mai moi troi"),
      isStemmed: false),
    Paradigm("ien ienne iens iennes", isStemmed: false), Paradigm("éen éenne éens éennes", isStemmed: false),
    Paradigm("el elle els elles", stems: .any(except: "app mich rapp"), isStemmed: false),
    Paradigm("if ive ifs ives", isStemmed: false),
    Paradigm("ier ière iers ières", stems: .any(except: "carr man pr"), isStemmed: false),
    Paradigm("ger gère gers gères", isStemmed: false),
    Paradigm("eux euse euses", isStemmed: false), Paradigm("teur trice teurs trices", isStemmed: false),
    Paradigm("eau elle eaux elles", stems: StemClass(words: "b jum nouv"), isStemmed: false),
    Paradigm("é ée és ées", stems: .any(except: "arm dur entr mus")),
    Paradigm("u ue us ues", stems: StemClass(words: "attend conn él perd reç vend")),
    Paradigm(
      "er e é ée és ées ent ant ait aient era eront èrent", cues: "er é ée és ées aient era eront èrent",
      stems: frenchVerbs),
  ]

  /// A noun in `-e` is another word than one without (`port`, `porte`).
  private static let frenchAdjectives = StemClass(
    endingIn: "ain and ant ard at ent ieur",
    words: """
      ami argentin aucun brun clandestin court cousin espagnol féminin fort haut latin lourd masculin meilleur petit plein saint
      second seul sûr uni vert voisin vrai
      """,
    except: "argent bain cent comment dent gain gard grain main pain regard restant souvent tant tard train vent")

  /// Nouns in `-er` and `-é` that would be verbs.
  private static let frenchVerbs = StemClass.any(except: "arm assembl bouch cit dur entr étrang march mus trait")
}
