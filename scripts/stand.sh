# up, down, status and what needs a running stand; sourced by egov.

# apphost_pid: the running AppHost of this checkout, known by pid and start time
apphost_pid() {
  local pid start name
  [ -f "$run/processes" ] || return 1
  while read -r pid start name; do
    if [ "$name" = apphost ] && [ "$(start_time "$pid")" = "$start" ]; then
      echo "$pid"
      return 0
    fi
  done < "$run/processes"
  return 1
}

start_time() { sed 's/.*) //' "/proc/$1/stat" 2> /dev/null | cut -d' ' -f20; }

table() { [ -f "$run/status.url" ] && curl -fsS --max-time 5 "$(cat "$run/status.url")/status.tsv" 2> /dev/null; }
field() { table | awk -F'\t' -v name="$1" -v column="$2" '$1 == name { print $column }'; }

# loader_token: what lets the seeds in, for five minutes; the secret is on no command line
loader_token() {
  curl -fsS --max-time 10 -K <(echo "user = \"seed-loader:$(cat "$run/seed-loader-secret.secret")\"") \
    -d 'grant_type=client_credentials' -d 'scope=procedures.import' "$(field gateway 5)/id/connect/token" |
    sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p' | grep .
}

up() {
  local detach='' seeds=yes verbose='' port=${EGOV_PORT:-8080} arguments=()
  engines=''
  while [ $# -gt 0 ]; do
    case $1 in
      --detach) detach=yes ;;
      --engines) engines=$(value_of "$@"); shift ;;
      --feed) feed=$(value_of "$@"); shift ;;
      --port) port=$(value_of "$@"); shift ;;
      --connection) arguments+=("--ConnectionStrings:$(value_of "$@")"); shift ;;
      --no-seeds) seeds='' ;;
      --verbose) verbose=yes ;;
      *) fail "up does not know $1" ;;
    esac
    shift
  done
  case $engines in '' | embedded | real) ;; *) fail "--engines takes embedded or real" ;; esac
  case $feed in portable | full) ;; *) fail "--feed takes portable or full" ;; esac
  [[ $port =~ ^[0-9]{1,5}$ ]] && [ "$port" -le 65535 ] || fail "--port takes a number up to 65535"
  [ -z "$engines" ] || arguments+=(--engines "$engines")
  if apphost_pid > /dev/null; then
    say "already up, as it was started; ./egov down first for other options"
    addresses
    return 0
  fi
  [ "$engines" != real ] || check_homes "${arguments[@]}"
  prerequisites
  build_assets
  # With seeds it is a demonstration: made-up citizens sign in with a made-up provider.
  [ -z "$seeds" ] || { outside_client; arguments+=(--citizens simulated); }
  build_product
  native_services
  [ "$feed" = portable ] || exec dotnet run --project AppHost -c "$configuration" -p:EGovFeed=full --no-build -- "${arguments[@]}"
  [ -n "$detach" ] || trap 'echo; say "stopping"; down; exit 130' INT TERM HUP
  local wanted=$port
  port=$(free_port "$wanted")
  [ "$wanted" = 0 ] || [ "$wanted" = "$port" ] || say "port $wanted is taken by another program; see below"
  start "$port" "${arguments[@]}"
  wait_healthy || { down; exit 1; }
  [ -z "$seeds" ] || { load_seeds; load_directory; load_accounts; }
  addresses
  [ -z "$detach" ] || return 0
  say "Ctrl-C stops everything"
  stay "$verbose"
}

check_homes() {
  local all=" $* "
  [ -n "${KAFKA_HOME:-}" ] || [[ $all == *":kafka="* ]] ||
    fail "--engines real needs KAFKA_HOME (an unpacked Apache Kafka) or --connection kafka=HOST:PORT"
  [ -n "${ELASTICSEARCH_HOME:-}" ] || [[ $all == *":elasticsearch="* ]] ||
    fail "--engines real needs ELASTICSEARCH_HOME (an unpacked Elasticsearch) or --connection elasticsearch=URL"
}

# is_taken PORT: somebody listens there
is_taken() {
  (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null
}

# free_port WANTED: the first free port from there, or from anywhere for 0. It must be known before anything starts:
# the address people sign in at is written into tokens, cookies and the addresses they come back to.
free_port() {
  local port=$1
  [ "$port" != 0 ] || port=$((20000 + RANDOM % 20000))
  while is_taken "$port"; do port=$((port + 1)); done
  echo "$port"
}

start() {
  local port=$1
  shift
  say "starting"
  rm -f "$run/status.url"
  setsid nohup dotnet "$(dll AppHost AppHost)" --port "$port" "$@" > "$logs/apphost.log" 2>&1 < /dev/null &
  starting=$!
}

# wait_healthy: one line for each resource that becomes healthy; gives up after 3 minutes or when one cannot start
wait_healthy() {
  local began=$SECONDS shown=' ' name state _ message waiting
  while [ $((SECONDS - began)) -lt 180 ]; do
    if ! kill -0 "$starting" 2> /dev/null && ! apphost_pid > /dev/null; then
      tail -20 "$logs/apphost.log" >&2
      return 1
    fi
    waiting=0
    while IFS=$'\t' read -r name state _ _ _ message; do
      case $state in
        Running | Finished)
          [[ $shown == *" $name "* ]] || say "  $name is ready ($((SECONDS - began)) s)"
          shown+="$name " ;;
        Failed) [ $((SECONDS - began)) -lt 40 ] || { say "  $name cannot start: $message"; return 1; }; waiting=1 ;;
        *) waiting=1 ;;
      esac
    done < <(table || echo $'-\tWaiting')
    [ "$waiting" = 1 ] || return 0
    sleep 0.3
  done
  table | cut -f1,2,6 >&2
  say "not healthy after 3 minutes; see $logs"
  return 1
}

stay() {
  local pid tail=''
  pid=$(apphost_pid)
  if [ -n "$1" ]; then
    tail -n 0 -F "$logs/apphost.log" &
    tail=$!
    trap 'kill '"$tail"'; echo; say "stopping"; down; exit 130' INT TERM HUP
  fi
  while kill -0 "$pid" 2> /dev/null; do sleep 1 & wait $!; done
  [ -z "$tail" ] || kill "$tail"
  say "the stand has ended"
}

down() {
  local pid start name waited=0
  if pid=$(apphost_pid); then
    kill -TERM "$pid"
    while kill -0 "$pid" 2> /dev/null && [ $((waited += 1)) -lt 600 ]; do sleep 0.1; done
    kill -KILL "$pid" 2> /dev/null && say "the AppHost had to be killed"
  fi
  # What outlived a killed AppHost is known by pid and start time.
  [ ! -f "$run/processes" ] || while read -r pid start name; do
    if [ "$name" != apphost ] && [ "$(start_time "$pid")" = "$start" ]; then
      kill -KILL -- "-$pid" 2> /dev/null || true
      say "$name had to be killed"
    fi
  done < "$run/processes"
  rm -f "$run/processes" "$run/status.url"
  say "down"
}

status() {
  [ "${1:---json}" = --json ] || fail "status does not know $1"
  if ! apphost_pid > /dev/null; then
    [ "${1:-}" = --json ] && echo '{"healthy":false,"resources":[]}' || echo "down"
    return 3
  fi
  if [ "${1:-}" = --json ]; then
    curl -fsS --max-time 5 "$(cat "$run/status.url")/status.json"
    echo
  else
    table | awk -F'\t' 'BEGIN { printf "%-20s%-12s%-8s%-9s%s\n", "resource", "state", "port", "pid", "address" }
      { printf "%-20s%-12s%-8s%-9s%s %s\n", $1, $2, $3, $4, $5, $6 }'
    demo_accounts
  fi
}

addresses() {
  # The one name of the door that sign-in knows; a cookie of 127.0.0.1 is none of localhost.
  local door
  door=http://localhost:$(field gateway 3)
  cat <<TEXT

  citizen pages     $door/
  API documents     $door/docs
  status            $(cat "$run/status.url")
  logs              $logs
TEXT
  demo_accounts
  echo
}

# in_service NAME ARGUMENT... : the service's program with the environment of the one that runs
in_service() {
  local name=$1 pid
  shift
  apphost_pid > /dev/null && pid=$(field "$name" 4) && [ -n "$pid" ] || fail "$name does not run; ./egov up first"
  local variables=() line program
  while IFS= read -r -d '' line; do
    [[ $line == ASPNETCORE_URLS=* ]] || variables+=("$line")
  done < "/proc/$pid/environ"
  program=$(tr '\0' '\n' < "/proc/$pid/cmdline" | sed -n 2p)
  (cd "/proc/$pid/cwd" && env -i "${variables[@]}" dotnet "$program" "$@")
}

parked() {
  case ${1:-list} in list | redrive) ;; *) fail "parked knows list and redrive, not $1" ;; esac
  local told='' name
  for name in directory identity procedures dossiers; do
    told+=$(in_service "$name" --parked "${@:-list}") || return 1
  done
  echo "${told:-nothing is parked}"
}

migrate() {
  if apphost_pid > /dev/null; then
    in_service directory --migrate > /dev/null
    in_service identity --migrate > /dev/null
    in_service procedures --migrate > /dev/null
    in_service dossiers --migrate > /dev/null
    say "databases, event tables and topics are of this version"
  else
    up --detach --no-seeds
    down
  fi
}

# demo [--dossiers N] : the generator refuses a database that holds dossiers of people
demo() {
  local dossiers=''
  if [ "${1:-}" = --dossiers ]; then
    dossiers=$(value_of "$@")
    shift 2
  fi
  nothing_more demo "$@"
  up --detach
  if [ -n "$dossiers" ]; then
    say "$dossiers made-up dossiers ..."
    in_service dossiers --demo "$dossiers" || fail "the made-up dossiers could not be written"
  fi
  local gateway words
  gateway=$(field gateway 5)
  for words in 'dang ky ket hon' 'giấy độc thân' 'sổ đỏ' 'CCCD'; do
    say "search: $words"
    curl -fsS -G --data-urlencode "q=$words" --data size=3 "$gateway/api/procedures" |
      grep -o '"code":"[^"]*","name":"[^"]*"' | sed 's/"code":"\([^"]*\)","name":"\([^"]*\)"/           \1  \2/'
  done
  say "sign in at $gateway/dang-nhap as"
  demo_accounts
  say "more in the browser: $gateway/   (./egov down stops it)"
}
