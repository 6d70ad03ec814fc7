@echo off
rem Starts LossLab with the java of JAVA_HOME, or the one on the path. Options for the JVM: LOSSLAB_JAVA_OPTS.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"
if not defined CUBLAS_WORKSPACE_CONFIG set "CUBLAS_WORKSPACE_CONFIG=:4096:8"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" @"%HOME_DIR%\bin\java.options" --module-path "%HOME_DIR%\lib\javafx" -cp "%HOME_DIR%\lib\*" -Dlosslab.home="%HOME_DIR%" %LOSSLAB_JAVA_OPTS% org.losslab.app.Main %*
