# Shared by the scripts beside it: finds the JDK, builds what is not built, runs the Java commands.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
jar="$here/target/sentra-local.jar"
backup_jar="$root/deploy/backup/target/sentra-backup.jar"
tools="local demo backup"
programs="registry-service training-service financing-service bazaar-service gateway"

fail() {
	printf 'Gagal / Failed: %s\n' "$1" >&2
	exit 1
}

find_java() {
	if [ -n "${JAVA_HOME:-}" ]; then
		java="$JAVA_HOME/bin/java"
		[ -x "$java" ] || fail "JAVA_HOME ($JAVA_HOME) tidak berisi JDK / is not a JDK."
	else
		java=$(command -v java) || fail "Java tidak ditemukan; pasang JDK 17 atau lebih baru / Java not found; install JDK 17 or newer."
	fi
	local version
	version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\)[^0-9].*/\1/p' | head -n 1)
	if [ "${version:-0}" -lt 17 ]; then
		fail "perlu JDK 17 atau lebih baru, yang ada $version ($java) / JDK 17 or newer is needed, this is $version ($java)."
	fi
}

jar_of() {
	find "$root/$1/target" -maxdepth 1 -name "$1-[0-9]*.jar" ! -name '*-tests.jar' ! -name '*-sources.jar' 2>/dev/null | head -n 1
}

# A jar counts as stale when something it is made of is newer than it and newer than the last build.
is_stale() {
	local built=$1 module=$2 newer=("-newer" "$1")
	[ -f "$built" ] || return 0
	[ -f "$here/target/built" ] && newer+=("-newer" "$here/target/built")
	[ -n "$(find "$root/pom.xml" "$module/pom.xml" "$module/src/main" "$root/platform/pom.xml" "$root/platform/src/main" \
		-type f "${newer[@]}" 2>/dev/null | head -n 1)" ]
}

needs_build() {
	local tool program
	for tool in $tools; do
		is_stale "$root/deploy/$tool/target/sentra-$tool.jar" "$root/deploy/$tool" && return 0
	done
	for program in $programs; do
		is_stale "$(jar_of "$program")" "$root/$program" && return 0
	done
	return 1
}

build() {
	needs_build || return 0
	command -v mvn >/dev/null || fail "Maven tidak ditemukan; pasang Maven 3.8 atau lebih baru / Maven not found; install Maven 3.8 or newer."
	local home=${java%/bin/java}
	[ -x "$home/bin/javac" ] || home=$(dirname "$(dirname "$(readlink -f "$java")")")
	[ -x "$home/bin/javac" ] || fail "untuk membangun perlu JDK, bukan JRE / building needs a JDK, not a JRE: $home"
	mkdir -p "$here/target"
	local log="$here/target/build.log" pid module began=$SECONDS shown=-10
	(cd "$root" && JAVA_HOME=$home exec mvn -B -DskipTests -Dspring-javaformat.validate.skip=true package) >"$log" 2>&1 </dev/null &
	pid=$!
	trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
	while kill -0 "$pid" 2>/dev/null; do
		module=$(sed -n 's/^\[INFO\] Building \(.*\) [^ ]* *\[\([0-9/]*\)\]$/\2 \1/p' "$log" | tail -n 1)
		if [ -t 1 ]; then
			printf '\r\033[KMembangun / building: %s (%d s)' "$module" $((SECONDS - began))
		elif [ $((SECONDS - began - shown)) -ge 10 ]; then
			shown=$((SECONDS - began))
			printf 'Membangun / building: %s (%d s)\n' "$module" "$shown"
		fi
		sleep 1
	done
	trap - INT TERM
	[ -t 1 ] && printf '\r\033[K'
	if ! wait "$pid"; then
		grep '^\[ERROR\]' "$log" | head -n 20 >&2
		fail "tidak dapat dibangun / the build failed: $log"
	fi
	touch "$here/target/built"
	printf 'Dibangun / built (%d s)\n' $((SECONDS - began))
}

# The main class with its arguments, on that class path.
run_java() {
	exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k -Xmx256m -Dsentra.root="$root" -cp "$@"
}

run() {
	run_java "$jar" id.sentra.local.cli.Sentra "$@"
}

run_backup() {
	{ [ -f "$jar" ] && [ -f "$backup_jar" ]; } || build
	run_java "$jar:$backup_jar" id.sentra.backup.BackupProgram "$@"
}
