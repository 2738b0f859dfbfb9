package io.broadsheet.stack.guard;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.function.Predicate;

/**
 * An agent that has Vert.x ask {@link LocalCallers} before it routes a request, and {@link
 * RegistryPaths} where it leads. Quarkus, on which Apicurio Registry runs, can refuse pages by
 * their origin but not by the host that they ask for, and takes no code at its start.
 */
public final class VertxGuard implements ClassFileTransformer {

  private static final String ROUTER = "io/vertx/ext/web/impl/RouterImpl";
  private static final String HTTP_REQUEST = "io/vertx/core/http/impl/Http1xServerRequest";
  private static final int FORBIDDEN = 403;

  private static final ClassDesc CALLERS = ClassDesc.of(LocalCallers.class.getName());
  private static final ClassDesc PATHS = ClassDesc.of(RegistryPaths.class.getName());
  private static final ClassDesc REQUEST = ClassDesc.of("io.vertx.core.http.HttpServerRequest");
  private static final ClassDesc RESPONSE = ClassDesc.of("io.vertx.core.http.HttpServerResponse");
  private static final ClassDesc ADDRESS = ClassDesc.of("io.vertx.core.net.HostAndPort");
  private static final ClassDesc FUTURE = ClassDesc.of("io.vertx.core.Future");
  private static final ClassDesc STRING = ConstantDescs.CD_String;
  private static final MethodTypeDesc HANDLE = MethodTypeDesc.of(ConstantDescs.CD_void, REQUEST);

  private VertxGuard() {}

  /** Called by the JVM before {@code main}. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    instrumentation.addTransformer(new VertxGuard());
  }

  @Override
  public byte[] transform(
      ClassLoader loader, String name, Class<?> old, ProtectionDomain domain, byte[] bytes) {
    if (ROUTER.equals(name)) {
      return transform(loader, bytes, VertxGuard::routes, CodeTransform.ofStateful(AskFirst::new));
    }
    return HTTP_REQUEST.equals(name)
        ? transform(loader, bytes, VertxGuard::givesUri, VertxGuard::translate)
        : null;
  }

  private static byte[] transform(
      ClassLoader loader, byte[] bytes, Predicate<MethodModel> methods, CodeTransform change) {
    var file =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader)));
    return file.transformClass(
        file.parse(bytes), ClassTransform.transformingMethodBodies(methods, change));
  }

  private static void translate(CodeBuilder code, CodeElement element) {
    if (element instanceof ReturnInstruction) {
      code.invokestatic(PATHS, "served", MethodTypeDesc.of(STRING, STRING));
    }
    code.with(element);
  }

  private static boolean givesUri(MethodModel method) {
    return method.methodName().equalsString("uri")
        && method.methodTypeSymbol().equals(MethodTypeDesc.of(STRING));
  }

  /** Puts the question before everything else that the method does. */
  private static final class AskFirst implements CodeTransform {

    @Override
    public void atStart(CodeBuilder code) {
      code.aload(1)
          .invokeinterface(REQUEST, "authority", MethodTypeDesc.of(ADDRESS))
          .invokestatic(STRING, "valueOf", MethodTypeDesc.of(STRING, ConstantDescs.CD_Object))
          .aload(1)
          .loadConstant("Origin")
          .invokeinterface(REQUEST, "getHeader", MethodTypeDesc.of(STRING, STRING))
          .invokestatic(
              CALLERS, "admit", MethodTypeDesc.of(ConstantDescs.CD_boolean, STRING, STRING))
          .ifThen(Opcode.IFEQ, VertxGuard::refuse);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      code.with(element);
    }
  }

  private static void refuse(CodeBuilder code) {
    code.aload(1)
        .invokeinterface(REQUEST, "response", MethodTypeDesc.of(RESPONSE))
        .loadConstant(FORBIDDEN)
        .invokeinterface(
            RESPONSE, "setStatusCode", MethodTypeDesc.of(RESPONSE, ConstantDescs.CD_int))
        .loadConstant(LocalCallers.REFUSAL)
        .invokeinterface(RESPONSE, "end", MethodTypeDesc.of(FUTURE, STRING))
        .pop()
        .return_();
  }

  private static boolean routes(MethodModel method) {
    return method.methodName().equalsString("handle") && method.methodTypeSymbol().equals(HANDLE);
  }
}
