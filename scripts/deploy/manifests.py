"""deploy/kubernetes: what a cluster would refuse, and what only this project knows to be wrong."""
import yaml

from problems import Problem

# The kinds that the schemas of Kubernetes do not know, because others define them.
FOREIGN = {"Kustomization", "ScaledObject"}
SCHEMAS = "1.31"


def documents(root):
    for path in sorted((root / "deploy" / "kubernetes").glob("*.yaml")):
        for document in yaml.safe_load_all(path.read_text()):
            yield path.name, document


def check(root):
    found = list(documents(root))
    names = {name for name, _ in found} - {"kustomization.yaml"}
    listed = set(next(document for _, document in found if document["kind"] == "Kustomization")["resources"])
    if names != listed:
        raise Problem(f"kustomization.yaml lists {sorted(listed)}, and there are {sorted(names)}")
    check_schemas(found)
    ports = {}
    for name, document in found:
        pod = document.get("spec", {}).get("template", {}).get("spec")
        if pod:
            check_pod(name, pod)
            ports |= {port["name"]: port["containerPort"] for container in pod["containers"]
                      for port in container.get("ports", [])}
    by_kind = {(document["kind"], document.get("metadata", {}).get("name")): document for _, document in found}
    settings = by_kind["ConfigMap", "newsline"]["data"]
    for (kind, name), document in by_kind.items():
        if kind == "ScaledObject":
            check_scaling(name, document["spec"], settings, by_kind)
        if kind == "PodDisruptionBudget" and ("Deployment", name) not in by_kind:
            raise Problem(f"the disruption budget {name} is of nothing")
        if kind == "NetworkPolicy":
            for rule in document["spec"].get("ingress", []):
                for port in rule["ports"]:
                    if port["port"] not in ports:
                        raise Problem(f"the policy {name} names the port {port['port']}, which no container has")
    drain = int(settings["NEWSLINE_DRAIN_SECONDS"])
    for name, document in found:
        if document["kind"] in ["Deployment", "StatefulSet"]:
            grace = document["spec"]["template"]["spec"]["terminationGracePeriodSeconds"]
            # A worker ends itself 1.5 s after the limit.
            if grace < drain + 2:
                raise Problem(f"{name} has {grace} s to end, and drains for {drain} s")
    print(f"kubernetes: {len(found)} manifests are well formed")


def check_schemas(found):
    try:
        import kubernetes_validate
    except ImportError:
        print("kubernetes: schemas left out, the Python package kubernetes-validate is not there")
        return
    for name, document in found:
        if document["kind"] in FOREIGN:
            continue
        try:
            kubernetes_validate.validate(document, SCHEMAS, strict=True)
        except kubernetes_validate.ValidationError as error:
            raise Problem(f"{name}: {document['kind']} is not as Kubernetes {SCHEMAS} has it: {error}") from error


def check_pod(name, pod):
    if not pod["securityContext"]["runAsNonRoot"] or pod.get("automountServiceAccountToken") is not False:
        raise Problem(f"{name}: a pod that is root, or has a token of the cluster")
    for container in pod["containers"]:
        context = container["securityContext"]
        if not context["readOnlyRootFilesystem"] or context["allowPrivilegeEscalation"] \
                or context["capabilities"]["drop"] != ["ALL"]:
            raise Problem(f"{name}: the container {container['name']} has more rights than it needs")
        if "memory" not in container["resources"]["limits"] or "cpu" not in container["resources"]["requests"]:
            raise Problem(f"{name}: the container {container['name']} asks for no resources")


def check_scaling(name, scaling, settings, by_kind):
    if ("Deployment", scaling["scaleTargetRef"]["name"]) not in by_kind:
        raise Problem(f"scaling of {name}: there is no Deployment of that name")
    if "replicas" in by_kind["Deployment", name]["spec"]:
        raise Problem(f"{name} has a number of replicas, which each apply would set back")
    if scaling["maxReplicaCount"] != int(settings["NEWSLINE_PARTITIONS"]):
        raise Problem(f"scaling of {name}: {scaling['maxReplicaCount']} workers for {settings['NEWSLINE_PARTITIONS']} partitions")
    trigger = scaling["triggers"][0]["metadata"]
    prefix = settings.get("NEWSLINE_TOPIC_PREFIX", "")
    expected = {"topic": prefix + name, "consumerGroup": f"{prefix}newsline.{name}",
                "bootstrapServers": settings["KAFKA_BOOTSTRAP_SERVERS"]}
    for key, value in expected.items():
        if trigger[key] != value:
            raise Problem(f"scaling of {name}: {key} is {trigger[key]}, not {value}")
