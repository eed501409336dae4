import EntityModel

/// The entity model that a worker is configured with, and what it says about that when it starts.
public struct EntityModelSource: Sendable {
  /// The model; `nil` if none is configured or its file is not there.
  public let model: EntityModel?
  /// One sentence for the log: which model finds names, or that none does and why.
  public let message: String
  /// Whether a model is configured and cannot be had.
  public let isMissing: Bool

  /// Opens the model at a path; an empty path means none.
  ///
  /// A file that is not there leaves names to the gazetteer.
  ///
  /// - Throws: `EntityModelError` if the file is there and damaged, of another version or no model: a worker must not find fewer
  ///   names than the one beside it only because its copy is broken.
  public init(path: String) throws(EntityModelError) {
    guard !path.isEmpty else {
      self.init(
        model: nil,
        message: "no entity-model is configured: names are found by the gazetteer and by rules of capitals, fewer",
        isMissing: false)
      return
    }
    do throws(EntityModelError) {
      let model = try EntityModel(path: path)
      let name = model.about.split(separator: "\n").first ?? ""
      self.init(
        model: model, message: "names in English texts are found by \(name) (\(path), \(EntityModel.kernel) kernels)",
        isMissing: false)
    } catch .unreadable(let path, let code) {
      let problem = EntityModelError.unreadable(path: path, code: code)
      self.init(
        model: nil, message: "\(problem); until then the gazetteer and rules of capitals find names, fewer",
        isMissing: true)
    }
  }

  private init(model: EntityModel?, message: String, isMissing: Bool) {
    self.model = model
    self.message = message
    self.isMissing = isMissing
  }
}
