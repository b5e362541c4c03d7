# Machine code for what a build made; sourced by egov.

# native_services [FOLDER...] : and what else is compared with them
native_services() {
  local folders=()
  mapfile -t folders < <(ls -d gateway/bin/"$configuration"/net10.0 services/*/bin/"$configuration"/net10.0 "$@" 2> /dev/null)
  quietly "machine code" compile_for_start "${folders[@]}"
}

# compile_for_start FOLDER... : the libraries in the folders become machine code, so that a service does not compile
# them anew at every start. What was compiled once is kept by its content; where there is no compiler nothing changes.
compile_for_start() {
  local root=${NUGET_PACKAGES:-$HOME/.nuget/packages} compiler shared kept=artifacts/native/2
  compiler=$(ls -d "$root"/microsoft.netcore.app.crossgen2.linux-x64/*/tools/crossgen2 2> /dev/null | tail -1)
  [ "$configuration" = Release ] && [ -n "$compiler" ] || return 0
  shared=$(dotnet --list-runtimes | sed -n 's/^Microsoft.AspNetCore.App \(10[^ ]*\) \[\(.*\)\]$/\2\/\1/p' | tail -1)
  [ -n "$shared" ] || return 0
  mkdir -p "$kept"
  # A build puts other files in the folders; their own times say nothing, for copies keep them.
  [ ! -e "$kept/stamp.$#" ] || [ -n "$(find "$@" -maxdepth 1 -name '*.dll' -cnewer "$kept/stamp.$#" -print -quit)" ] || return 0
  export -f compile_one
  find "$@" -maxdepth 1 -name '*.dll' -print0 |
    xargs -0 -n 1 -P "$(nproc)" bash -c 'compile_one "$@"' _ "$compiler" "$shared" "$kept"
  touch "$kept/stamp.$#"
}

# compile_one COMPILER SHARED KEPT FILE
compile_one() {
  local file=$4 hash made
  hash=$(sha256sum < "$file" | cut -c1-40)
  made=$3/$hash
  [ ! -e "$made.left" ] || return 0
  if [ ! -e "$made.dll" ]; then
    # Generics of the framework over our types, too, and what they take from its core: the runtime looks whether that
    # is still the same. To take code from all libraries would start quicker still, and hold 4 MB more.
    # What cannot be compiled (resources, native code) stays as it is.
    "$1" "$file" -o "$made.$$.part" --targetos linux --targetarch x64 -O \
      --non-local-generics-module "*" --opt-cross-module System.Private.CoreLib \
      -r "$2/*.dll" -r "${2/AspNetCore.App/NETCore.App}/*.dll" -r "${file%/*}/*.dll" \
      > "$made.log" 2>&1 || { rm -f "$made.$$.part"; touch "$made.left"; return 0; }
    mv "$made.$$.part" "$made.dll"
  fi
  # In one step: the old file may be in use.
  cp "$made.dll" "$file.part" && mv "$file.part" "$file"
  touch "$3/$(sha256sum < "$file" | cut -c1-40).left"
}
