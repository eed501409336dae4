import Alerts
import Documents

/// Alerts as JSON. The secret is there once, when an alert is made.
enum AlertAnswer {
  static func made(_ alert: Alert, secret: AlertSecret?) -> JSONObject {
    var object = alert.object
    object.append(name: "secret", optional: secret?.revealed)
    return object
  }

  static func list(_ alerts: [Alert]) -> JSONObject {
    var object = JSONObject()
    object.append(name: "alerts", objects: alerts.map(\.object))
    return object
  }

  static func object(_ alert: Alert, deliveries: [Delivery]) -> JSONObject {
    var object = alert.object
    object.append(name: "deliveries", objects: deliveries.map(delivery))
    return object
  }

  private static func delivery(_ delivery: Delivery) -> JSONObject {
    var object = JSONObject()
    object.append(name: "id", string: delivery.id)
    object.append(name: "document", optional: delivery.document?.rawValue)
    object.append(name: "created_at", string: delivery.createdAt.description)
    object.append(name: "state", string: delivery.state.rawValue)
    object.append(name: "attempts", integer: Int64(delivery.attempts))
    if delivery.state == .pending { object.append(name: "next_attempt_at", string: delivery.dueAt.description) }
    object.append(name: "outcome", optional: delivery.outcome)
    return object
  }
}
