# Audit chains, judged against what other services or files keep; sourced by egov.

audited=(directory dossiers identity procedures)

audit() {
  case ${1:-} in
    verify) shift; audit_verify "$@" ;;
    heads) shift; audit_heads "$@" ;;
    *) fail "audit knows verify and heads, not ${1:-nothing}" ;;
  esac
}

# audit_heads [SERVICE] : signatures the services keep for each other, to be put away somewhere else
audit_heads() {
  local name
  for name in "${audited[@]}"; do
    [ "$name" = "${1:-}" ] || in_service "$name" --audit heads ${1:+--service "$1"} || return 2
  done
}

audit_verify() {
  local service='' connection='' heads='' rest=() name code worst=0
  while [ $# -gt 0 ]; do
    case $1 in
      --service) service=$(value_of "$@"); shift ;;
      --connection) connection=$(value_of "$@"); shift ;;
      --heads) heads=$(value_of "$@"); shift ;;
      --key) rest+=(--key "$(realpath "$(value_of "$@")")"); shift ;;
      --json) rest+=(--json) ;;
      *) fail "audit verify does not know $1" ;;
    esac
    shift
  done
  [ -n "$connection" ] || apphost_pid > /dev/null || fail "nothing runs here; ./egov up first, or give --connection"
  [ -z "$connection" ] || [ -n "$service" ] || fail "--connection needs --service: whose chain is it?"
  for name in ${service:-"${audited[@]}"}; do
    code=0
    judge "$name" || code=$?
    # Tampering (1) weighs more than what could not be verified (2), and that more than what nobody keeps (3).
    [ "$code" = 0 ] || [ "$worst" = 1 ] || { [ "$worst" = 2 ] && [ "$code" = 3 ]; } || worst=$code
  done
  return "$worst"
}

# judge NAME : with the options of audit_verify
judge() {
  local kept=$PWD/$run/heads-$1.jsonl
  case $heads in
    '' | service) mkdir -p "$run"; audit_heads "$1" > "$kept" || return 2 ;;
    *) kept=$(realpath "$heads") ;;
  esac
  if [ -n "$connection" ]; then
    dotnet "$(dll services/Directory Directory)" --audit verify --service "$1" --connection "$connection" \
      --heads "$kept" "${rest[@]}"
  else
    in_service "$1" --audit verify --heads "$kept" "${rest[@]}"
  fi
}
