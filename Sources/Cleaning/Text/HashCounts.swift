/// How often each of many hashes stands in a sequence.
struct HashCounts {
  private var numbers: HashNumbers
  private var times: [UInt32] = []

  /// Makes room for a number of hashes.
  init(capacity: Int) { numbers = HashNumbers(capacity: capacity) }

  /// How many different ones were counted.
  var count: Int { numbers.count }

  /// Counts a hash.
  mutating func add(_ hash: UInt64) {
    let number = numbers.number(of: hash)
    if number == times.count { times.append(1) } else { times[number] &+= 1 }
  }

  /// How often a hash was counted.
  subscript(hash: UInt64) -> Int { numbers.known(hash).map { Int(times[$0]) } ?? 0 }
}
