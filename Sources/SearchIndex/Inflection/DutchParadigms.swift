extension Paradigm {
  /// How Dutch words are inflected.
  static let dutch: [Paradigm] = [
    Paradigm("∅ en s", stems: .any(except: "men mens nieuw plaat")),
    Paradigm("∅ e", stems: .any(except: "aard dat rond waar waard zond")),
    Paradigm("e en"),
    // The stemmer does not know that v and z become f and s at the end.
    Paradigm("f ven", stems: StemClass(endingIn: "ie ij l oe r"), isStemmed: false),
    Paradigm("s zen", stems: StemClass(endingIn: "eu ie ij oe ei ui"), isStemmed: false),
  ]
}
