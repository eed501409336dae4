import Foundation
import Testing

@testable import Pipeline

@Suite("Settings in files that run the line")
struct DeployedSettingsTests {
  /// What compose itself reads, and no process of the line.
  private static let ofCompose: Set<String> = ["NEWSLINE_IMAGE", "NEWSLINE_MODEL"]

  @Test("Every NEWSLINE_ variable of the compose files, the image and the manifests is a setting")
  func settings() throws {
    var texts = try DeployedFiles.texts(under: "deploy")
    for path in ["docker-compose.yml", "docker/models.yml", "Dockerfile"] { texts[path] = try DeployedFiles.text(path) }
    let known = Set(ConfigurationKey.all.map(\.environmentName))
    var found: Set<String> = []
    for (path, text) in texts {
      for match in text.matches(of: #/NEWSLINE_[A-Z_]+/#) {
        let name = String(match.output)
        found.insert(name)
        let isFile = name.hasSuffix("_FILE") && known.contains(String(name.dropLast(5)))
        #expect(known.contains(name) || isFile || Self.ofCompose.contains(name), "\(path): \(name)")
      }
    }
    #expect(found.count > 10)
  }

  @Test("Values that the manifests give to settings are values that the settings take")
  func values() throws {
    var checked = 0
    for (path, text) in try DeployedFiles.texts(under: "deploy/kubernetes") {
      // `NAME: value` of a ConfigMap, and `name: NAME` with `value: value` of a container.
      let inMaps = text.matches(of: #/(NEWSLINE_[A-Z_]+): "?([^"\n]*)"?\n/#).map { ($0.output.1, $0.output.2) }
      let inContainers = text.matches(of: #/name: (NEWSLINE_[A-Z_]+), value: "?([^"}]*?)"? \}/#).map {
        ($0.output.1, $0.output.2)
      }
      for (name, value) in inMaps + inContainers {
        checked += 1
        #expect(
          Configuration(environment: [String(name): String(value)]).problems.isEmpty, "\(path): \(name)=\(value)")
      }
    }
    #expect(checked > 5)
  }
}
