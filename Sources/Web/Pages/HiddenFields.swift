/// What a form keeps of a search beside what its own fields ask for.
struct HiddenFields {
  let fields: [HTML]

  /// - Parameter names: the parameters that the form has fields for.
  init(_ request: SearchRequest, without names: Set<String>) {
    fields = request.parameters.filter { !names.contains($0.name) }.map { name, value in
      "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }
  }
}
