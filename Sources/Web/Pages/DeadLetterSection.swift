import Documents

/// The dead letters that are open, and the way to resolve them.
struct DeadLetterSection {
  /// `nil` if they cannot be read.
  let overview: DeadLetterOverview?
  /// Whether the server takes orders at all.
  let takesOrders: Bool

  private static let maximumGroups = 100
  private static let longestCode = 60

  /// - Parameter ever: how many there have been.
  func content(ever: String) -> HTML {
    """
    <section class="dead-letters" aria-labelledby="dead-letters">
    <h2 id="dead-letters">Dead letters</h2>
    <p class="evidence">Records on their topic: <span data-value="dead-letters">\(ever)</span></p>
    <div id="dead-letter-list">
    \(list)</div>
    <p role="status" id="dead-letter-outcome"></p>
    \(takesOrders ? dialog : commands)</section>

    """
  }

  private var list: HTML {
    guard let overview else { return "<p>They cannot be read at present.</p>\n" }
    let rest: HTML = overview.isPartial ? " Only the newest were looked at; there are older ones." : ""
    guard overview.open > 0 else { return "<p>None is open.\(rest)</p>\n" }
    let rows = overview.groups.prefix(Self.maximumGroups).map { group in
      """
      <tr><td>\(group.stage.rawValue)</td><td>\(group.code.prefix(Self.longestCode))</td><td class="number">\(group.count)</td>\
      <td>\(Self.time(group.newest))</td><td>\(button(group))</td></tr>

      """ as HTML
    }
    let samples = overview.samples.map { sample in
      """
      <li><p>\(sample.reason)</p><p class="facts-line"><span>\(sample.place.description)</span> <span>\(sample.stage.rawValue)</span> \
      <span>\(sample.code.prefix(Self.longestCode))</span>\(sample.source.map { " <span>\($0)</span>" as HTML }) \
      <span>\(Self.time(sample.failedAt))</span>\(sample.attempts > 1 ? " <span>attempt \(sample.attempts)</span>" as HTML : "")</p></li>

      """ as HTML
    }
    return """
      <p>\(overview.open == 1 ? "One is open." : "\(overview.open) are open." as HTML)\(rest)</p>
      <table><thead><tr><th scope="col">Stage</th><th scope="col">Code</th><th scope="col" class="number">Open</th>\
      <th scope="col">Last failed</th>\(takesOrders ? "<td></td>" as HTML : "")</tr></thead><tbody>
      \(rows)</tbody></table>
      <h3>Newest</h3>
      <ul class="letters">
      \(samples)</ul>

      """
  }

  /// Works with the script only, which shows it.
  private func button(_ group: DeadLetterOverview.Group) -> HTML {
    guard takesOrders else { return "" }
    let name = "\(group.stage.rawValue) \(group.code.prefix(Self.longestCode))"
    return """
      <button type="button" class="quiet" hidden data-stage="\(group.stage.rawValue)" data-code="\(group.code)" \
      data-count="\(group.count)" aria-label="Resolve \(name)">Resolve</button>
      """
  }

  /// The token stays in the field, which is gone with the page: there is no cookie that another page could use.
  private var dialog: HTML {
    """
    <noscript><p>Without JavaScript they are resolved by the command.</p></noscript>
    \(commands)<dialog id="resolve" aria-labelledby="resolve-title">
    <form method="dialog">
    <h2 id="resolve-title">Dead letters</h2>
    <p>Replay sends each back to the topic that it came from, once. Discard says that nobody waits for it any more. At most \
    \(DeadLetterOrder.defaultLimit) at a time.</p>
    <label>Token <input type="password" name="token" autocomplete="off" required></label>
    <label>Reason <input type="text" name="reason" maxlength="200" autocomplete="off"></label>
    <p role="alert" id="resolve-problem"></p>
    <p class="buttons"><button value="replay">Replay</button> <button value="discard" class="quiet">Discard</button> \
    <button value="cancel" class="quiet" formnovalidate>Cancel</button></p>
    </form>
    </dialog>

    """
  }

  private var commands: HTML {
    """
    <p class="evidence"><code>newsline dead-letters show PLACE</code> shows one with its content, <code>replay</code> and \
    <code>discard</code> resolve them.</p>

    """
  }

  private static func time(_ time: Timestamp) -> HTML {
    let text = time.description
    return "<time datetime=\"\(text)\">\(text.prefix(10)) \(text.dropFirst(11).prefix(5))</time>"
  }
}
