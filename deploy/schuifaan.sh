#!/bin/sh
# Starts Schuifaan on a server with the Java it needs, wherever that is, and no more memory than it needs. From the project's folder,
# after: mvn package
#   deploy/schuifaan.sh
NEEDED=25
FLAGS="-Xms24m -Xmx96m -XX:MaxNewSize=24m -XX:SurvivorRatio=2 -XX:TargetSurvivorRatio=95 -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=20 -XX:-ShrinkHeapInSteps -XX:+UseSerialGC -XX:+IgnoreUnrecognizedVMOptions -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=24m -XX:SweeperThreshold=25 -XX:NmethodSweepActivity=500 -XX:TrimNativeHeapInterval=5000 -XX:+ExitOnOutOfMemoryError"

new_enough() {
    version=$("$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    [ -n "$version" ] && [ "$version" -ge "$NEEDED" ]
}

for java in "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java)" /usr/lib/jvm/*/bin/java /opt/*/bin/java \
        /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java "$HOME"/.sdkman/candidates/java/*/bin/java; do
    if [ -x "$java" ] && new_enough "$java"; then
        jar=$(ls target/schuifaan-*.jar schuifaan.jar 2>/dev/null | head -n 1)
        if [ -z "$jar" ]; then
            echo "There is no target/schuifaan-*.jar here yet; make it with: mvn package" >&2
            exit 1
        fi
        # shellcheck disable=SC2086
        exec "$java" $FLAGS -jar "$jar" "$@"
    fi
done
echo "Schuifaan needs Java $NEEDED or newer, and there is none on this machine; README.md says how to get it." >&2
exit 1
