/// How many bytes may be looked at a second time.
///
/// After damage a reader goes back to look for the next sound beginning. Input can be made so that every beginning leads
/// into the next damage; so no more bytes are read again than have come anew, and reading stays linear.
struct RescanBudget {
  private var remaining: Int

  init(initial: Int = 1 << 20) { remaining = initial }

  /// So many bytes have come anew.
  mutating func earn(_ bytes: Int) { remaining += bytes }

  /// Whether so many bytes may be read again; they then count as spent.
  mutating func spend(_ bytes: Int) -> Bool {
    guard bytes <= remaining else { return false }
    remaining -= bytes
    return true
  }
}
