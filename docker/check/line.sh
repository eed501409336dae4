# Sourced by scripts/compose-check: what is done with the line once it is up, and what must be true then.
# Wants $project, $store, fail and the variables of compose. Every number comes from the line itself: its topics, its store, its
# workers' metrics; what they should be comes from running the stages on the seeds without a broker.

compose() {
  docker compose --project-name "$project" --file docker-compose.yml ${models_file:+--file "$models_file"} "$@"
}

# The command newsline, in a container of the service of that name.
newsline() { compose run --rm --no-deps -T newsline "$@" </dev/null 2>>"$store/newsline.log"; }

# json 'expression over the parsed lines `lines`' <input
json() {
  python3 -c '
import json, sys
lines = [json.loads(line) for line in sys.stdin if line.strip()]
print(eval(sys.argv[1]))' "$1"
}

# How many documents a worker has committed, by its metrics: committed CONTAINER OUTCOME
committed() {
  docker exec "$1" bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080
    printf "GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" >&3; cat <&3' \
    | awk -v outcome="outcome=\"$2\"" '/^newsline_documents_total\{/ && index($0, outcome) { sum += $2 } END { print sum + 0 }'
}

check_containers() {
  local service container facts user capabilities
  for service in ingest clean enrich index; do
    for container in $(compose ps --all --quiet "$service"); do
      facts=$(docker inspect --format '{{.State.Health.Status}} read-only={{.HostConfig.ReadonlyRootfs}}' "$container")
      [ "$facts" = 'healthy read-only=true' ] || fail "$service: $facts"
      user=$(docker exec "$container" id -u)
      [ "$user" != 0 ] || fail "$service runs as root"
      capabilities=$(docker exec "$container" sed -n 's/^CapEff:[[:space:]]*//p' /proc/1/status)
      [ "$capabilities" = 0000000000000000 ] || fail "$service has capabilities: $capabilities"
      [ -z "$(docker port "$container")" ] || fail "$service publishes a port"
      echo "$service ${container:0:12}: healthy, user $user, no capabilities, no ports published"
    done
  done
}

# await_members STAGE COUNT: so many workers, each with partitions, and all partitions taken
await_members() {
  local deadline=$((SECONDS + 120)) shares
  while :; do
    shares=$(newsline status --json | json "(lambda s: sorted(w['partitions'] for w in s['workers'])
      if sum(w['partitions'] for w in s['workers']) == len(s['partitions']) else [])(
      next(s for s in lines[0]['stages'] if s['stage'] == '$1'))")
    if echo "$shares" | json "'yes' if len(lines[0]) == $2 and all(lines[0]) else 'no'" | grep -q yes; then break; fi
    [ $SECONDS -lt $deadline ] || fail "$1 has no $2 workers that share its partitions: $shares"
    sleep 1
  done
  echo "$1: $2 workers have $shares partitions"
}

# The stages on the seeds without a broker: which documents there will be, and how many inputs each stage rejects.
work_out_expectation() {
  newsline run index /seeds /seeds/hostile >"$store/expected.jsonl" || fail "newsline run failed"
  expected_ids=$(json '"\n".join(sorted({line["id"] for line in lines if "id" in line}))' <"$store/expected.jsonl")
  expected_taken=$(json 'sum("id" in line for line in lines)' <"$store/expected.jsonl")
  expected_rejected=$(json 'sum("rejected" in line for line in lines)' <"$store/expected.jsonl")
  expected_enriched=$(
    json 'sum(line.get("rejected", {}).get("stage") not in ("ingest", "clean") for line in lines)' <"$store/expected.jsonl")
}

total_sent=0
send_seeds() {
  local sent
  sent=$(newsline produce /seeds /seeds/hostile --json | json 'lines[0]["sent"]') || fail "newsline produce failed"
  [ "$sent" = $((expected_taken + expected_rejected)) ] || fail "$sent documents sent, not $((expected_taken + expected_rejected))"
  total_sent=$((total_sent + sent))
  echo "$sent documents sent"
}

# await_drained SECONDS: until every stage has read everything, as seen twice
await_drained() {
  local begun=$SECONDS lags seen=0
  while [ $seen -lt 2 ]; do
    lags=$(newsline status --json | json '[s["lag"] if s["exists"] else -1 for s in lines[0]["stages"]]')
    if [ "$lags" = '[0, 0, 0, 0]' ]; then seen=$((seen + 1)); else seen=0; fi
    [ $((SECONDS - begun)) -lt "$1" ] || fail "not through after $1 s; lag by stage: $lags"
    sleep 0.5
  done
  echo "through, $((SECONDS - begun)) s later"
}

# check_account ROUND: what was sent so often is all accounted for
check_account() {
  local stored dead container delivered=0
  stored=$(newsline search --all-copies --limit 200 --json | json '"\n".join(sorted(line["id"] for line in lines))')
  [ "$stored" = "$expected_ids" ] || fail "the store does not have the documents that it should: $(
    diff <(echo "$expected_ids") <(echo "$stored") | head -n 5)"
  stored=$(echo "$stored" | wc -l)
  dead=$(newsline dead-letters list --json | wc -l)
  [ "$dead" = $(($1 * expected_rejected)) ] || fail "$dead dead letters, not $(($1 * expected_rejected))"
  for container in $(compose ps --quiet index); do
    delivered=$((delivered + $(committed "$container" processed)))
  done
  echo "sent $total_sent = in the store $stored + replaced $((delivered - stored)) + dead letters $dead"
  [ "$total_sent" = $((delivered + dead)) ] || fail "the account does not balance: $delivered delivered to the store"
}

# Whether each worker of enrich did some of the work, and all of them together all of it.
check_shares() {
  local container count counts=() sum=0
  for container in $(compose ps --quiet enrich); do
    count=$(($(committed "$container" processed) + $(committed "$container" rejected)))
    [ "$count" -gt 0 ] || fail "a worker of enrich did nothing"
    counts+=("$count")
    sum=$((sum + count))
  done
  echo "documents by worker of enrich: ${counts[*]}"
  [ "$sum" = "$expected_enriched" ] || fail "enrich took $sum documents, not $expected_enriched"
}

# A worker of the service dies; more is sent; it comes back under its name and takes its partitions up.
kill_send_and_start() {
  local container
  container=$(compose ps --quiet "$1" | head -n 1)
  docker kill --signal KILL "$container" >/dev/null
  send_seeds
  docker start "$container" >/dev/null
}

check_search() {
  local query title
  for query in "$@"; do
    title=$(newsline search "$query" --limit 1 --json | json 'lines[0]["title"] if lines else ""')
    [ -n "$title" ] || fail "nothing found for $query"
    echo "$query: $title"
  done
}

# The page of the search index answers on this machine, and to no other name.
check_web() {
  local found
  found=$(curl --silent --fail "http://127.0.0.1:$WEB_HOST_PORT/api/search?limit=1" | json 'lines[0]["total"]') || fail "the web page does not answer"
  [ "$found" -gt 0 ] || fail "the web page finds nothing"
  ! curl --silent --fail --output /dev/null --header 'Host: elsewhere.example' "http://127.0.0.1:$WEB_HOST_PORT/" \
    || fail "the web page answers to any name"
  echo "the web page finds $found articles"
}

# check_person QUERY NAME: the article that a query finds names a person whom only the entity model can have found
check_person() {
  local id
  id=$(newsline search "$1" --limit 1 --json | json 'lines[0]["id"]')
  newsline show --brief "$id" | grep -E "^ *$2 +person " || fail "$2 is no person in $id: is the model in the container?"
}

# SIGTERM must end every worker cleanly.
check_end() {
  local container status
  compose stop --timeout 30 ingest clean enrich index >/dev/null 2>&1
  for container in $(compose ps --all --quiet ingest clean enrich index); do
    status=$(docker inspect --format '{{.State.Status}} {{.State.ExitCode}}' "$container")
    [ "$status" = 'exited 0' ] || fail "a worker did not end well: $status"
  done
  echo "every worker drained and ended with status 0"
}

show_what_happened() {
  {
    compose ps --all
    compose logs --no-color --tail 25
    tail -n 15 "$store/newsline.log"
  } >&2 2>&1
}
