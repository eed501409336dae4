import Pipeline

/// What the processes of a demo see of the environment that it was called in.
enum DemoEnvironment {
  /// A demo is on its own, so settings for a line that is there do not reach it: but for the files with which names are found,
  /// and for what has nothing to do with Newsline.
  static func inherited(_ environment: [String: String]) -> [String: String] {
    let files = [ConfigurationKey.entityModel, .places].map(\.environmentName)
    return environment.filter { !$0.key.hasPrefix("NEWSLINE_") || files.contains($0.key) }
  }
}
