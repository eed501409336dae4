extension Paradigm {
  static let dutch: [Paradigm] = [
    Paradigm("∅ en s", stems: .any(except: "men mens nieuw plaat")),
    Paradigm("∅ e", stems: .any(except: "aard dat rond waar waard zond")),
    Paradigm("e en"),
  ]
}
