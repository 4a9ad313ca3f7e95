// Lists what the distribution carries of others: every artifact in system/ and lib/, and what is merged
// into it, with its licence. Fails the build on a licence that is not on the list below.

import java.util.jar.JarFile
import java.util.zip.ZipFile
import org.apache.maven.model.License
import org.apache.maven.project.DefaultProjectBuildingRequest
import org.apache.maven.project.MavenProject
import org.apache.maven.project.ProjectBuilder
import org.apache.maven.project.ProjectBuildingException
import org.apache.maven.repository.RepositorySystem

// Where an artifact names several licences, one of these is enough: they are a choice.
def accepted = [
    'Apache-2.0'         : ~/(?i).*apache.*2(\.0)?\b.*|apache.?2|as?lv? ?2.*|.*www\.apache\.org\/licenses\/license-2\.0.*/,
    'MIT'                : ~/(?i)(the )?mit( license)?.*|.*opensource\.org\/licenses\/mit.*/,
    'BSD'                : ~/(?i).*\b(new |revised |the )?bsd\b.*/,
    'Bouncy Castle (MIT)': ~/(?i).*bouncy castle.*/,
    'EPL'                : ~/(?i).*\bepl\b.*|.*eclipse public license.*/,
    'EDL-1.0 (BSD)'      : ~/(?i).*\bedl\b.*|.*eclipse distribution license.*/,
    'CDDL'               : ~/(?i).*\bcddl\b.*|.*common development and distribution license.*/,
    // As jars of their own, unchanged, which whoever gets the distribution may replace.
    'LGPL'               : ~/(?i).*\b(lesser|library) general public license.*|.*\blgpl\b.*/,
    'CC0-1.0'            : ~/(?i)cc0.*|.*public domain.*/,
]

// Artifacts whose own metadata says nothing.
def known = [
    'com.sun.xml.bind.jaxb:isorelax:20090621': 'MIT', // iso-relax.sourceforge.net
]

class Named implements Comparable<Named> {
    String group, name, version

    String toString() { "$group:$name:$version" }

    int compareTo(Named other) { toString() <=> other.toString() }

    boolean equals(Object other) { toString() == other?.toString() }

    int hashCode() { toString().hashCode() }
}

/** The artifacts that a jar says it was made of. */
def inside(File jar) {
    new ZipFile(jar).withCloseable { zip ->
        zip.entries().findAll { it.name ==~ 'META-INF/maven/.*/pom.properties' }.collect { entry ->
            def properties = new Properties()
            zip.getInputStream(entry).withStream { properties.load(it) }
            new Named(group: properties.groupId, name: properties.artifactId, version: properties.version)
        }
    }
}

/** What a bundle's own manifest says of its licence. */
def header(File jar) {
    def value = new JarFile(jar).withCloseable { it.manifest?.mainAttributes?.getValue('Bundle-License') }
    value ? [value] : []
}

/** The artifact that a path in a Maven repository stands for. */
def named(File repository, File jar) {
    def parts = repository.toPath().relativize(jar.toPath()).collect { it.toString() }
    new Named(group: parts[0..-4].join('.'), name: parts[-3], version: parts[-2])
}

static String central(Named artifact) {
    "https://repo1.maven.org/maven2/${artifact.group.replace('.', '/')}/$artifact.name/$artifact.version/"
}

def projects = session.container.lookup(ProjectBuilder)
def repositories = session.container.lookup(RepositorySystem)
def request = new DefaultProjectBuildingRequest(session.projectBuildingRequest)
request.processPlugins = false
request.validationLevel = 0
request.remoteRepositories = project.remoteArtifactRepositories

MavenProject read(projects, repositories, request, Named artifact) {
    try {
        projects.build(repositories.createProjectArtifact(artifact.group, artifact.name, artifact.version), request).project
    } catch (ProjectBuildingException e) {
        null // a parent is out of reach: the jar's own header must do
    }
}

def assembly = new File(project.build.directory, 'assembly')
def system = new File(assembly, 'system')
def carried = new TreeMap<Named, List<String>>() // with what the jar's own header says
def refused = []
assembly.eachFileRecurse { file ->
    if (file.name.endsWith('.jar')) {
        def artifacts = inside(file)
        artifacts.each { carried.putIfAbsent(it, []) }
        if (file.toPath().startsWith(system.toPath())) {
            carried[named(system, file)] = header(file)
        } else if (!artifacts) {
            refused << "$file names no artifact"
        }
    }
}
carried.keySet().removeAll { it.group == project.groupId }

def lines = []
carried.each { artifact, header ->
    def pom = read(projects, repositories, request, artifact)
    def names = (pom?.licenses ?: []).collect { License it -> it.name ?: it.url } ?: header
    names = names ?: [known[artifact.toString()]].findAll()
    if (names.any { name -> accepted.any { name.trim() ==~ it.value } }) {
        lines << [artifact, names*.trim().join(' or '), pom?.url ?: central(artifact)].join('\t')
    } else {
        refused << "$artifact: ${names ?: 'unknown'}"
    }
}
if (refused) {
    throw new IllegalStateException("not under a licence that the distribution may carry:\n" + refused.join('\n'))
}
new File(assembly, 'THIRD-PARTY-NOTICES.txt').text = """\
Weir carries the work of others: artifact, licence, where it comes from.
Licence texts and notices are in META-INF/ of each jar.

${lines.join('\n')}
"""
