import Documents
import SeededRandom

/// What is submitted in a run: captures of pages, some of them twice, newer or too late, and poison of each kind.
struct Load: Sendable {
  /// How many of each there are.
  struct Composition: Sendable, Equatable {
    var pages = 0
    var newerCaptures = 0
    var lateCaptures = 0
    var submittedTwice = 0
    var poison = 0

    /// All that is submitted.
    var total: Int { pages + newerCaptures + lateCaptures + submittedTwice + poison }
  }

  private enum Item {
    case capture(GeneratedCapture)
    case poison(PoisonKind, Int)
  }

  /// What is sent to `ingest`, in this order.
  let records: [Record]
  let composition: Composition

  /// - Parameters:
  ///   - documents: how many submissions; about 10 % of them come twice, 5 % are newer captures, 2 % late ones, and 1 % is
  ///     poison of each kind.
  ///   - contentLimit: the largest content that `ingest` takes.
  init(documents: Int, contentLimit: Int, generator: inout SplitMix64) {
    var composition = Composition()
    composition.submittedTwice = documents / 10
    composition.newerCaptures = documents / 20
    composition.lateCaptures = documents / 50
    let ofEachPoison = max(1, documents / 100)
    composition.poison = ofEachPoison * PoisonKind.allCases.count
    composition.pages = max(1, documents - composition.total)
    // Each item has a place between 0 and 1, in the order of which everything is sent.
    var items: [(place: Double, item: Item)] = []
    for page in 0..<composition.pages {
      let place = Double.random(in: 0..<1, using: &generator)
      items.append((place, .capture(GeneratedCapture(page: page, hours: 0))))
    }
    let originals = items
    var captures: [Int: Int] = [:]
    for index in 0..<composition.newerCaptures + composition.lateCaptures {
      let page = Int.random(in: 0..<composition.pages, using: &generator)
      captures[page, default: 0] += 1
      let hours = (captures[page] ?? 1) * (index < composition.newerCaptures ? 1 : -1)
      let place = Double.random(in: originals[page].place..<1, using: &generator)
      items.append((place, .capture(GeneratedCapture(page: page, hours: hours))))
    }
    for kind in PoisonKind.allCases {
      for number in 0..<ofEachPoison {
        items.append((Double.random(in: 0..<1, using: &generator), .poison(kind, number)))
      }
    }
    for _ in 0..<composition.submittedTwice {
      let first = items[Int.random(in: 0..<items.count, using: &generator)]
      items.append((Double.random(in: first.place..<1, using: &generator), first.item))
    }
    // The sort must not depend on how equal places are treated.
    let order = items.indices.sorted { (items[$0].place, $0) < (items[$1].place, $1) }
    records = order.map { index in
      switch items[index].item {
      case .capture(let capture): capture.record
      case .poison(let kind, let number): kind.record(number, contentLimit: contentLimit)
      }
    }
    self.composition = composition
  }
}
