# Built from a checkout; the image holds the command line with every service, no servers.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B package -DskipTests

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 broadsheet \
 && useradd --system --uid 10001 --gid broadsheet --home-dir /var/lib/broadsheet broadsheet \
 && mkdir -p /var/spool/broadsheet \
 && install -d -m 0700 -o broadsheet -g broadsheet /var/lib/broadsheet
ENV LC_ALL=C.UTF-8
WORKDIR /opt/broadsheet
COPY --from=build /src/broadsheet /src/LICENSE /src/NOTICE /src/SECURITY.md /src/cli/target/sbom.json ./
COPY --from=build /src/cli/target/lib ./lib
COPY --from=build /src/cli/target/broadsheet-cli.jar ./lib/
COPY --from=build /src/seeds ./seeds
# Makes the cache of classes by which commands start quickly, with the JVM that will use it.
RUN /opt/broadsheet/broadsheet --version
USER broadsheet
VOLUME /var/lib/broadsheet
ENTRYPOINT ["/opt/broadsheet/broadsheet"]
CMD ["--help"]
