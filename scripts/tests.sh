# Tests and benchmarks; sourced by egov.

# In the order of their length: what is likely to break is known early.
quick_tests=(WorkingTime.Tests Contracts.Tests Architecture.Tests LocalHosting.Tests ServiceDefaults.Tests Directory.Tests
  Dossiers.Tests Identity.Tests Access.Tests Procedures.Tests Portal.Tests Gateway.Tests)
slow_tests=(Kubernetes.Tests Journeys.Tests Browser.Tests)

run_tests() {
  local quick='' test
  case ${1:-} in
    --quick) quick=yes; shift ;;
    --nightly) export EGOV_PROPERTY_RUNS=${EGOV_PROPERTY_RUNS:-1000000}; shift ;;
  esac
  nothing_more test "$@"
  stages=() passed=0 failed=0 skipped=0
  export EGOV_SHARED=${EGOV_SHARED:-$(cd .. && pwd)/shared}
  [ -z "$quick" ] || export EGOV_QUICK=1
  prerequisites
  test_prerequisites "$quick"
  rm -rf artifacts/test-results
  export EGOV_PROPERTY_REPORT=$PWD/artifacts/test-results/properties.txt
  mkdir -p artifacts/test-results
  stage "page assets" build_assets
  stage "outside client" outside_client
  stage "build" build_all
  for test in "${quick_tests[@]}"; do
    stage "$test" test_project "$test" "$test"
  done
  if [ -f "$EGOV_SHARED/engines/librdkafka/librdkafka.so" ]; then
    stage "messaging, newest client" newest_client_tests
  fi
  if [ -z "$quick" ]; then
    for test in "${slow_tests[@]}"; do
      stage "$test" test_project "$test" "$test"
    done
  fi
  report
}

test_prerequisites() {
  local missing=()
  if [ -d "$EGOV_SHARED/engines" ]; then
    have java || missing+=(default-jre-headless)
    have xz || missing+=(xz-utils)
    python3 -c 'import ensurepip' 2> /dev/null || missing+=(python3-venv)
    # The one-node cluster runs as root only; elsewhere its tests say that they are skipped.
    [ "$(id -u)" != 0 ] || [ -x /usr/bin/containerd ] ||
      missing+=(containerd runc containernetworking-plugins iptables iproute2 conntrack openssl)
  fi
  if [ -z "$1" ]; then
    have chromium || missing+=(chromium fonts-noto-core)
  fi
  packages "${missing[@]}"
}

build_all() {
  quietly "build all" dotnet build EGovPlatform.sln -c "$configuration" -v q -nodeReuse:false
  remember "product-$configuration-portable" \
    "$(sources AppHost ServiceDefaults services gateway Directory.*.props Directory.*.targets global.json)"
}

# The certified OpenID Connect clients that Identity.Tests runs against the issuer, and the provider citizens come from.
outside_client() {
  local folder
  for folder in tests/Identity.Tests/outside-client AppHost/Simulators/citizen-sign-on; do
    [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] ||
      quietly "${folder##*/}" npm --prefix "$folder" ci --no-audit --no-fund
  done
}

# stage NAME COMMAND... : runs it and keeps the seconds
stage() {
  local name=$1 began=$SECONDS counts=''
  shift
  results=''
  "$@"
  [ -z "$results" ] || counts=$results
  stages+=("$(printf '%-32s%6d s   %s' "$name" $((SECONDS - began)) "$counts")")
}

# test_project LABEL PROJECT : the built project, if it is there
test_project() {
  [ ! -f "tests/$2/$2.csproj" ] || test_target "${1// /-}" "tests/$2/$2.csproj" -c "$configuration" --no-build
}

# test_target LABEL TARGET [ARGUMENT...] : counts come from the result file; a run without one counts as a failure
test_target() {
  local label=$1 target=$2 file counters total executed good bad
  shift 2
  say "$label"
  file=$PWD/artifacts/test-results/$label.trx
  # What hangs must not take the other results with it.
  timeout --kill-after=20 900 dotnet test "$target" "$@" \
    --logger "trx;LogFileName=$file" --logger "console;verbosity=normal" \
    < /dev/null > "$logs/test-$label.log" 2>&1 || true
  counters=$(grep -o '<Counters [^>]*' "$file" 2> /dev/null || true)
  number() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<< "$counters"; }
  total=$(number total) executed=$(number executed) good=$(number passed) bad=$(number failed)
  if [ -z "$counters" ]; then
    tail -20 "$logs/test-$label.log"
    total=1 executed=1 good=0 bad=1
  fi
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + total - executed))
  results="$good passed, $bad failed, $((total - executed)) skipped"
  say "    $results"
  grep -E '^\s+Skipped ' "$logs/test-$label.log" | sed 's/^ */    /' || true
  [ "$bad" = 0 ] || grep -A12 -E '^\s+Failed ' "$logs/test-$label.log" | head -200 || true
}

newest_client_tests() {
  local output=$PWD/artifacts/newest-client
  quietly "build with the newest client" dotnet build tests/ServiceDefaults.Tests/ServiceDefaults.Tests.csproj -v q \
    -nodeReuse:false -c "$configuration" -p:ConfluentKafkaVersion=2.15.1 --artifacts-path "$output"
  LD_LIBRARY_PATH=$EGOV_SHARED/engines/librdkafka test_target newest-client \
    "$(find "$output/bin/ServiceDefaults.Tests" -name EGov.ServiceDefaults.Tests.dll | head -1)" \
    --filter 'FullyQualifiedName~Messaging'
}

# property_runs : how often properties of calendars and deadlines were carried out, counted by themselves
property_runs() {
  local asked=${EGOV_PROPERTY_RUNS:-20000} counted
  counted=$(awk '{ sum += $1 } END { print sum + 0 }' "$EGOV_PROPERTY_REPORT" 2> /dev/null || echo 0)
  echo "$counted executions of properties, $asked asked for"
  [ "$counted" -ge "$asked" ] || failed=$((failed + 1))
}

report() {
  echo
  property_runs
  printf '%s\n' "${stages[@]}"
  echo
  if [ "$skipped" -gt 0 ]; then
    echo "$passed passed, $failed failed, $skipped skipped"
  else
    echo "$passed passed, $failed failed"
  fi
  [ "$failed" = 0 ]
}

bench() {
  configuration=Release
  prerequisites
  build_assets
  quietly "build all" dotnet build EGovPlatform.sln -c Release -v q -nodeReuse:false
  # The bare app of the comparisons stands in the benchmarks' folder.
  native_services tests/Benchmarks/bin/Release/net10.0
  export EGOV_SHARED=${EGOV_SHARED:-$(cd .. && pwd)/shared}
  dotnet "$(dll tests/Benchmarks Benchmarks)" "$@"
}

# mutate: the rules are changed one place at a time, and their tests must notice; minutes long, so no part of `test`
mutate() {
  nothing_more mutate "$@"
  prerequisites
  quietly "mutation tool" dotnet tool restore
  local folder name log bad=0
  for folder in tests/*/stryker-config.json; do
    folder=$(dirname "$folder") name=$(basename "$folder") log=$PWD/$logs/mutate-$name.log
    say "changing the rules that $name watches"
    (cd "$folder" && dotnet stryker --output "../../artifacts/mutation/$name" > "$log" 2>&1 < /dev/null) || bad=1
    say "  $(grep -o 'mutation score.*' "$log" | head -1 || echo "no score; see $log")"
  done
  return $bad
}
