import Documents

/// The page on which alerts are made and listed. It knows none: the script asks for them with the token.
struct AlertsPage {
  /// What is asked already.
  let query: String?
  /// Whether there are alerts on this server.
  let isAvailable: Bool

  var content: HTML {
    guard isAvailable else {
      return """
        <h1>Alerts</h1>
        <div class="problem" role="alert"><p>This server keeps no alerts.</p></div>

        """
    }
    return """
      <h1>Alerts</h1>
      <p class="count">Articles that match a query, posted to a webhook and shown in a feed as they are indexed.</p>
      <noscript><div class="problem"><p>This page needs its script, which sends the token; <code>POST /api/alerts</code> does the same.</p></div></noscript>
      <form class="alert" data-alerts="/api/alerts">
      <label>Token of this server<input type="password" name="token" autocomplete="off" required></label>
      <label>Query<input type="search" name="query" value="\(query ?? "")" maxlength="2000" autocomplete="off"></label>
      <label>Name<input name="name" maxlength="200" autocomplete="off" placeholder="the query"></label>
      <label>Webhook<input type="url" name="webhook" maxlength="2000" autocomplete="off" placeholder="https://… (none: feed only)"></label>
      <p><button name="add">Alert me</button> <button name="list" class="plain" formnovalidate>Show alerts</button></p>
      </form>
      <div data-alert-answer role="status" aria-live="polite"></div>
      <ul class="hits" data-alert-list></ul>

      """
  }

  /// A link to this page with a query in it.
  static func path(_ query: String?) -> String { WebLink.path("/alerts", [("q", query)]) }
}
