import Documents

/// The times that `<time>` elements and microdata mark, as far as they stand where the article's own do.
struct MarkedTimes {
  /// Marked as the time of publication, or labelled so.
  let published: Sourced<PublicationTime>?
  /// Marked as the time of a change.
  let modified: Sourced<PublicationTime>?
  /// Near headline and text, without a word on what it is the time of.
  let unnamed: Sourced<PublicationTime>?

  init(page: Page, lines: MetadataLines, order: DateOrder) {
    let low = (lines.indices.min() ?? 0) - 2
    let near = page.head.times.filter { $0.block >= low && $0.block <= lines.textStart + 2 }
    func first(_ values: [MarkedValue]) -> Sourced<PublicationTime>? {
      for value in values {
        guard let time = MachineTime.read(value.value, order) else { continue }
        return Sourced(time, from: value.isMicrodata ? .microdata : .timeElement)
      }
      return nil
    }
    // Elsewhere a label counts if all that bear it agree; other stories bear none, or each its own.
    let labelled = page.head.times.filter { $0.isExplicit }
    let elsewhere = Set(labelled.map { $0.value.prefix(10) }).count == 1 ? labelled : []
    published = first(
      near.filter(\.isExplicit)
        + page.head.times.filter { $0.isExplicit && $0.isMicrodata && $0.block <= lines.textStart + 40 } + elsewhere
    )
    modified = first(near.filter(\.isModification))
    unnamed = first(near.filter { !$0.isModification && !$0.isExplicit })
  }
}
