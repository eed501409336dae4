import Crypto
import Hummingbird

/// A file that pages refer to, compiled into the program.
///
/// Its name holds a digest of its content, so that a browser may keep it for ever and gets the new one when it changes.
struct Asset: Sendable {
  let name: String
  let contentType: String
  let content: [UInt8]

  private init(_ stem: String, _ ending: String, _ contentType: String, _ content: [UInt8]) {
    let digest = SHA256.hash(data: content).prefix(6).map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
    name = "\(stem).\(digest).\(ending)"
    self.contentType = contentType
    self.content = content
  }

  static let stylesheet = Asset("style", "css", "text/css; charset=utf-8", PackageResources.style_css)
  static let script = Asset("page", "js", "text/javascript; charset=utf-8", PackageResources.page_js)
  static let alerts = Asset("alerts", "js", "text/javascript; charset=utf-8", PackageResources.alerts_js)
  static let icon = Asset("icon", "svg", "image/svg+xml", PackageResources.icon_svg)

  /// All of them, by name.
  static let all = Dictionary(uniqueKeysWithValues: [stylesheet, script, alerts, icon].map { ($0.name, $0) })

  var response: Response {
    Response(
      status: .ok, headers: [.contentType: contentType, .cacheControl: "public, max-age=31536000, immutable"],
      body: .init(byteBuffer: .init(bytes: content)))
  }
}
