import Documents

/// The dates that readers of the page see around headline and text, sorted by what the words beside them say.
struct VisibleStamps {
  /// A date and the block that it stands in.
  struct Stamp {
    var date: FoundDate
    var block: Int
  }

  /// The publication: a date that is called so, else one without a cue where only the article's own stands.
  let published: Sourced<PublicationTime>?
  /// A publication date that is called so elsewhere, such as behind the text, or that stands beside a byline there.
  let behind: Sourced<PublicationTime>?
  /// The change.
  let modified: Sourced<PublicationTime>?
  /// The change, if its date stands where that of publication does.
  let changeUnderHeadline: Sourced<PublicationTime>?
  /// A date not of a change in a short line between headline and text.
  let underHeadline: Sourced<PublicationTime>?

  init(page: Page, lines: MetadataLines, dates: [Stamp], order: DateOrder) {
    let leading = Set(lines.leading)
    func first(where isWanted: (Stamp) -> Bool) -> Sourced<PublicationTime>? {
      for stamp in dates where isWanted(stamp) {
        if let time = order.time(of: stamp.date) { return Sourced(time, from: .text) }
      }
      return nil
    }
    func length(_ stamp: Stamp) -> Int { page.blocks[stamp.block].range.count }
    published =
      first { $0.date.role == .published && leading.contains($0.block) }
      // Right above the headline, or under it, in a line that is little else.
      ?? first {
        $0.date.role == .unknown && (leading.contains($0.block) || $0.block < lines.textStart && length($0) <= 80)
      }
    let bylines = dates.filter { $0.date.role == .unknown && length($0) <= 60 && Self.isBesideByline($0.block, page) }
    behind = first { $0.date.role == .published } ?? first { stamp in bylines.contains { $0.block == stamp.block } }
    modified = first { $0.date.role == .modified }
    changeUnderHeadline = first { $0.date.role == .modified && leading.contains($0.block) }
    underHeadline = first {
      $0.date.role != .modified && leading.contains($0.block) && length($0) <= 60
    }
  }

  private static func isBesideByline(_ block: Int, _ page: Page) -> Bool {
    [block - 1, block + 1].contains { other in
      guard page.blocks.indices.contains(other), page.blocks[other].range.count <= 120 else { return false }
      let text = page.text(page.blocks[other])
      return Bylines.nameStart(text).map { !PersonNames.people(in: String(text[$0...])).isEmpty } ?? false
    }
  }
}
